"""Runs verify.py over a directory of cases, as agree.ts writes them, and prints one report a line."""
import json
import os
import sys

import verify


def contents(path):
    with open(path, "rb") as file:
        return file.read()


for case in sorted(os.listdir(sys.argv[1])):
    folder = os.path.join(sys.argv[1], case)
    policy = contents(os.path.join(folder, "policy")).decode()
    if os.path.exists(os.path.join(folder, "proof")):
        proof, entry = contents(os.path.join(folder, "proof")), contents(os.path.join(folder, "entry"))
        print(json.dumps(verify.verify_proof(proof, entry, policy)))
        continue
    known = [(name, contents(os.path.join(folder, "known", name))) for name in sorted(os.listdir(os.path.join(folder, "known")))]
    leaves_only = os.path.exists(os.path.join(folder, "leaves-only"))
    try:
        print(json.dumps(verify.verify_bundle(os.path.join(folder, "bundle"), policy, known, leaves_only)))
    except verify.Unusable as error:
        if "nothing to examine" not in str(error):
            raise
        print("null")
