#!/usr/bin/env python3
"""Kiểm tra một bản xuất nhật ký (verifies an exported log): the second verifier, of Python's standard library only.

    python3 verify.py <folder> --policy <file> [--known <checkpoint>]... [--json]

Written apart from verify.mjs, from the same README.md, so that one mistake does not hide in both. Ed25519 is the arithmetic of
RFC 8032, section 6. Exit code: 0 everything holds, 1 something does not, 2 nothing could be examined.
"""
import base64
import hashlib
import json
import math
import os
import re
import struct
import sys
import unicodedata

WIDTH = 256
MOST_FINDINGS = 1000
NO_LEAVES = hashlib.sha256(b"").digest()


# Ed25519 (RFC 8032) -------------------------------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    return ((f - e) * (h - g) % P, (h + g) * (f + e) % P, (h - g) * (h + g) % P, (f - e) * (f + e) % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def decompress(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0 or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def ed25519_verify(public, message, signature):
    point, commitment = decompress(public), decompress(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if point is None or commitment is None or scalar >= ORDER or len(signature) != 64:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    left, right = times(scalar, BASE), add(commitment, times(challenge, point))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# Policy, notes and checkpoints --------------------------------------------------------------------------------------


class Unusable(Exception):
    """Nothing can be examined with these arguments."""


class Wrong(Exception):
    """These bytes are not what they should be."""


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Wrong("base64")
    if base64.b64encode(data).decode() != text:
        raise Wrong("base64")
    return data


def is_name(text):
    return text != "" and not any(c.isspace() or c == "+" or unicodedata.category(c) == "Cc" for c in text)


def parse_vkey(text, kind):
    parts = text.split("+", 2)
    if len(parts) != 3 or not is_name(parts[0]) or not re.fullmatch("[0-9a-f]{8}", parts[1]):
        raise Wrong("vkey")
    material = unbase64(parts[2])
    if len(material) != 33 or material[0] != kind:
        raise Wrong("vkey")
    if hashlib.sha256(parts[0].encode() + b"\n" + material).hexdigest()[:8] != parts[1]:
        raise Wrong("vkey")
    return {"name": parts[0], "id": parts[1], "kind": kind, "public": material[1:]}


class Policy:
    def __init__(self, text):
        self.logs, self.witnesses, self.groups, self.quorum = [], {}, {}, None
        members_so_far = set()
        for number, line in enumerate(text.split("\n"), 1):
            words = [w for w in re.split("[ \t]+", line) if w]
            if not words or words[0].startswith("#"):
                continue
            try:
                self.line(words, members_so_far)
            except (Wrong, IndexError, ValueError):
                raise Unusable(f"policy, line {number}: {line}")
        if self.quorum is None:
            raise Unusable("policy: no quorum line")

    def defined(self, name):
        return name in self.witnesses or name in self.groups

    def line(self, words, members_so_far):
        keyword, name = words[0], words[1]
        if keyword == "log":
            self.logs.append(parse_vkey(name, 1))
        elif keyword == "witness" and not self.defined(name):
            self.witnesses[name] = parse_vkey(words[2], 4)
        elif keyword == "group" and not self.defined(name):
            members = words[3:]
            threshold = {"all": len(members), "any": 1}.get(words[2])
            if threshold is None:
                threshold = int(words[2])
            if not 1 <= threshold <= len(members):
                raise Wrong("threshold")
            for member in members:
                if not self.defined(member) or member in members_so_far:
                    raise Wrong("member")
                members_so_far.add(member)
            self.groups[name] = (threshold, members)
        elif keyword == "quorum" and self.quorum is None and (name == "none" or self.defined(name)):
            self.quorum = name
        else:
            raise Wrong("line")

    def holds(self, signers):
        def witnessed(name):
            if name in self.groups:
                threshold, members = self.groups[name]
                return sum(1 for m in members if witnessed(m)) >= threshold
            key = self.witnesses[name]
            return key in signers and all(log["public"] != key["public"] for log in self.logs)

        return self.quorum == "none" or witnessed(self.quorum)


def open_note(note, policy):
    """The key of the log that signed and the names of the witnesses; raises Wrong when the policy is not satisfied."""
    try:
        whole = note.decode("utf-8")
    except UnicodeDecodeError:
        raise Wrong("utf-8")
    if len(note) > 1_000_000 or not whole.endswith("\n") or any(c < " " and c != "\n" for c in whole):
        raise Wrong("form")
    blank = whole.rfind("\n\n")
    if blank <= 0:
        raise Wrong("form")
    text, lines = whole[: blank + 1], whole[blank + 2 : -1].split("\n")
    if len(lines) > 100:
        raise Wrong("too many")
    signers = []
    for line in lines:
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014" or not is_name(parts[1]):
            raise Wrong("line")
        data = unbase64(parts[2])
        if len(data) <= 4:
            raise Wrong("line")
        for key in policy.logs + list(policy.witnesses.values()):
            if key["name"] == parts[1] and key["id"] == data[:4].hex():
                if not is_valid(key, text, data[4:]):
                    raise Wrong("signature")
                signers.append(key)
                break
    logs = [key for key in policy.logs if key in signers]
    if not logs or not policy.holds(signers):
        raise Wrong("quorum")
    return logs[0], [name for name, key in policy.witnesses.items() if key in signers]


def is_valid(key, text, signature):
    if key["kind"] == 1:
        return len(signature) == 64 and ed25519_verify(key["public"], text.encode(), signature)
    if len(signature) != 72:
        return False
    (time,) = struct.unpack(">Q", signature[:8])
    message = f"cosignature/v1\ntime {time}\n{text}".encode()
    return time < 2**53 and ed25519_verify(key["public"], message, signature[8:])


def parse_checkpoint(note):
    text = note.decode("utf-8", "replace")
    lines = text[: max(0, text.rfind("\n\n"))].split("\n")
    if len(lines) < 3 or lines[0] == "" or "" in lines[3:] or not re.fullmatch("0|[1-9][0-9]{0,15}", lines[1]):
        return None
    try:
        root = unbase64(lines[2])
    except Wrong:
        return None
    size = int(lines[1])
    return (lines[0], size, root) if len(root) == 32 and size < 2**53 else None


# Entries ------------------------------------------------------------------------------------------------------------


def number(value):
    """How ECMAScript writes a number; Python's digits are the same, the exponent is not."""
    value = float(value)
    if not math.isfinite(value):
        raise Wrong("number")
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = f"{abs(value)!r}".partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + ("" if fraction == "0" else fraction)).lstrip("0")
    point = len(whole) + int(exponent or 0) if whole != "0" else int(exponent or 0) - (len(fraction) - len(fraction.lstrip("0")))
    stripped = digits.rstrip("0")
    if 0 < point <= 21:
        text = stripped.ljust(point, "0") if len(stripped) <= point else stripped[:point] + "." + stripped[point:]
    elif -6 < point <= 0:
        text = "0." + "0" * -point + stripped
    else:
        power = point - 1
        text = stripped[0] + ("." + stripped[1:] if len(stripped) > 1 else "") + f"e{'+' if power > 0 else '-'}{abs(power)}"
    return sign + text


SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def quote(text):
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise Wrong("surrogate")
    text = unicodedata.normalize("NFC", text)
    return '"' + re.sub('[\x00-\x1f"\\\\]', lambda m: SHORT.get(m[0], f"\\u{ord(m[0]):04x}"), text) + '"'


def canonical(value, depth=0):
    if depth > 100:
        raise Wrong("depth")
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return number(value)
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, list):
        return "[" + ",".join([canonical(item, depth + 1) for item in value]) + "]"
    members = [(unicodedata.normalize("NFC", key), item) for key, item in value.items()]
    if len({key for key, _ in members}) < len(members):
        raise Wrong("key twice")
    members.sort(key=lambda member: member[0].encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join([quote(key) + ":" + canonical(item, depth + 1) for key, item in members]) + "}"


def constant(_):
    raise Wrong("constant")


DECODER = json.JSONDecoder(parse_float=float, parse_int=float, parse_constant=constant)


def parse_entry(data):
    try:
        text = data.decode("utf-8")
        entry = DECODER.decode(text)
        if canonical(entry) != text or not isinstance(entry, dict):
            return None
    except (ValueError, Wrong, RecursionError, OverflowError):
        return None
    texts = all(isinstance(entry.get(name), str) for name in ("id", "stream", "prev", "at"))
    seq = entry.get("seq")
    if not texts or entry.get("v") != 1.0 or isinstance(entry.get("v"), bool):
        return None
    if not isinstance(seq, float) or not seq.is_integer() or abs(seq) >= 2**53:
        return None
    if not re.fullmatch("[0-9a-f]{64}", entry["prev"]):
        return None
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z", entry["at"]):
        return None
    return entry


def id_of(data):
    found = re.search(rb'"id":"([0-9a-f-]{36})","instance":', data)
    return found[1].decode() if found else None


# Tree ---------------------------------------------------------------------------------------------------------------


def leaf_hash(data):
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


class Frontier:
    """The full subtrees of a growing tree: (level, hash), the largest first."""

    def __init__(self, nodes=()):
        self.nodes, self.size = list(nodes), 0

    def append(self, leaf, on_node=None):
        level, value = 0, leaf
        while self.nodes and self.nodes[-1][0] == level:
            value, level = node_hash(self.nodes.pop()[1], value), level + 1
            if on_node and level % 8 == 0:
                on_node(level // 8, (self.size >> level), value)
        self.nodes.append((level, value))
        self.size += 1

    def root(self):
        if not self.nodes:
            return NO_LEAVES
        value = self.nodes[-1][1]
        for _, left in reversed(self.nodes[:-1]):
            value = node_hash(left, value)
        return value


def tile_path(level, n, count):
    digits = str(n)
    digits = digits.rjust(-(-len(digits) // 3) * 3, "0")
    groups = [digits[i : i + 3] for i in range(0, len(digits), 3)]
    path = f"tile/{level}/" + "/".join(["x" + g for g in groups[:-1]] + groups[-1:])
    return path if count == WIDTH else f"{path}.p/{count}"


class Examination:
    def __init__(self, folder, policy_text, known):
        self.folder, self.known = folder, known
        self.policy = Policy(policy_text)
        self.report = {
            "ok": False, "origin": None, "size": 0, "root": None,
            "entries": 0, "checkpoints": [], "findings": [], "more": 0,
        }
        self.matched, self.whole, self.upper = 0, True, {}

    def find(self, rule, path, index=None, entry=None, start=None, end=None):
        if len(self.report["findings"]) >= MOST_FINDINGS:
            self.report["more"] += 1
            return
        finding = {"rule": rule, "path": path, "index": index, "entry": entry, "from": start, "to": end}
        self.report["findings"].append(finding)

    def read(self, path):
        try:
            with open(os.path.join(self.folder, *path.split("/")), "rb") as file:
                return file.read()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def run(self):
        main = self.checkpoint("checkpoint", self.read("checkpoint"))
        if main is None:
            return self.report
        self.origin, self.size, self.root = main
        self.report.update(origin=self.origin, size=self.size, root=self.root.hex())
        self.older = self.older_checkpoints()
        self.tree, self.streams = Frontier(), {}
        for n in range(-(-self.size // WIDTH)):
            self.block(n, min(WIDTH, self.size - n * WIDTH))
        for size in list(self.older):
            for path, _ in self.older[size]:
                self.find("fork", path, start=self.matched, end=size)
        if self.whole and self.tree.root() != self.root:
            self.find("root", "checkpoint", start=self.matched, end=self.size)
        self.report["ok"] = not self.report["findings"]
        return self.report

    def checkpoint(self, path, note):
        if note is None:
            self.find("missing", path)
            return None
        parsed = parse_checkpoint(note)
        try:
            log, witnesses = open_note(note, self.policy)
            if parsed is None or log["name"] != parsed[0]:
                raise Wrong("origin")
        except Wrong:
            self.find("checkpoint", path)
            return parsed if path == "checkpoint" else None
        self.report["checkpoints"].append({"path": path, "size": parsed[1], "witnesses": witnesses})
        return parsed

    def older_checkpoints(self):
        directory = os.path.join(self.folder, "checkpoints")
        names = sorted(os.listdir(directory)) if os.path.isdir(directory) else []
        files = self.known + [(f"checkpoints/{name}", self.read(f"checkpoints/{name}")) for name in names]
        older = {}
        for path, note in files:
            parsed = self.checkpoint(path, note)
            if parsed is None:
                continue
            origin, size, root = parsed
            if origin != self.origin:
                self.find("checkpoint", path)
            elif size > self.size:
                self.find("shrunk", path, start=self.size, end=size)
            elif size == 0:
                if root != NO_LEAVES:
                    self.find("fork", path, start=0, end=0)
            else:
                older.setdefault(size, []).append((path, root))
        return older

    def block(self, n, count):
        """One entry bundle and the level 0 tile that belongs to it."""
        entries, tile = self.bundle(n, count), self.tile(0, n, count)
        computed = [leaf_hash(e) for e in entries] if entries is not None else None
        altered = set()
        leaves = computed if computed is not None else tile
        if computed is not None and tile is not None and computed != tile:
            differing = [i for i in range(count) if computed[i] != tile[i]]
            if self.fits(n, computed):
                for i in differing:
                    at = n * WIDTH + i
                    self.find("tile", tile_path(0, n, count), at, None, at, at + 1)
            else:
                altered = set(differing)
                if self.fits(n, tile):
                    leaves = tile
        for i, data in enumerate(entries or []):
            at = n * WIDTH + i
            if i in altered:
                self.find("entry", tile_path("entries", n, count), at, id_of(data), at, at + 1)
            self.follow(data, leaves[i], at, i in altered)
            self.report["entries"] += 1
        self.grow(leaves)

    def fits(self, n, leaves):
        if len(leaves) == WIDTH:
            tree = Frontier()
            for leaf in leaves:
                tree.append(leaf)
            return self.stored(1, n) == tree.root()
        tree = Frontier(self.tree.nodes)
        for leaf in leaves:
            tree.append(leaf)
        return tree.root() == self.root

    def follow(self, data, leaf, at, altered):
        entry = parse_entry(data)

        def name(rule):
            if not altered:
                self.find(rule, None, at, id_of(data), at, at + 1)

        if entry is None:
            name("form")
            return
        seq, prev, time = self.streams.get(entry["stream"], (0, "0" * 64, ""))
        if entry["seq"] != seq + 1 or entry["prev"] != prev:
            name("chain")
        elif entry["at"] < time:
            name("time")
        self.streams[entry["stream"]] = (entry["seq"], leaf.hex(), entry["at"])

    def grow(self, leaves):
        if leaves is None:
            self.whole = False
        if not self.whole:
            return
        for leaf in leaves:
            self.tree.append(leaf, self.above)
            for path, root in self.older.get(self.tree.size, []):
                if root != self.tree.root():
                    self.find("fork", path, start=self.matched, end=self.tree.size)
            same = [1 for _, root in self.older.pop(self.tree.size, []) if root == self.tree.root()]
            if same:
                self.matched = self.tree.size

    def above(self, level, index, value):
        stored = self.stored(level, index)
        if stored is not None and stored != value:
            n, span = index // WIDTH, WIDTH**level
            self.find("tile", tile_path(level, n, self.width(level, n)), None, None, index * span, (index + 1) * span)

    def width(self, level, n):
        return min(WIDTH, self.size // WIDTH**level - n * WIDTH)

    def stored(self, level, index):
        n = index // WIDTH
        if self.upper.get(level, (None, None))[0] != n:
            self.upper[level] = (n, self.tile(level, n, self.width(level, n)))
        hashes = self.upper[level][1]
        return None if hashes is None else hashes[index % WIDTH]

    def either(self, level, n, count):
        for width in (count, WIDTH):
            data = self.read(tile_path(level, n, width))
            if data is not None:
                return data, width
        return None, 0

    def tile(self, level, n, count):
        data, width = self.either(level, n, count)
        if data is not None and len(data) == 32 * width:
            return [data[32 * i : 32 * i + 32] for i in range(count)]
        span = WIDTH ** (level + 1)
        each = WIDTH**level
        rule = "missing" if data is None else "tile"
        self.find(rule, tile_path(level, n, count), None, None, n * span, n * span + count * each)
        return None

    def bundle(self, n, count):
        data, width = self.either("entries", n, count)
        place = (tile_path("entries", n, count), None, None, n * WIDTH, n * WIDTH + count)
        if data is None:
            self.find("missing", *place)
            return None
        entries, at = [], 0
        while at < len(data):
            end = at + 2 + int.from_bytes(data[at : at + 2], "big")
            if at + 2 > len(data) or end > len(data) or end - at - 2 > 61440 or len(entries) == width:
                self.find("bundle", *place)
                return None
            entries.append(data[at + 2 : end])
            at = end
        if len(entries) != width:
            self.find("bundle", *place)
            return None
        return entries[:count]


def verify_bundle(folder, policy_text, known):
    return Examination(folder, policy_text, known).run()


def main(words):
    folder, policy_file, known, as_json = None, None, [], False
    words = iter(words)
    for word in words:
        if word == "--policy":
            policy_file = next(words)
        elif word == "--known":
            path = next(words)
            with open(path, "rb") as file:
                known.append((path, file.read()))
        elif word == "--json":
            as_json = True
        else:
            folder = word
    if folder is None:
        raise Unusable("usage: python3 verify.py <folder> --policy <file> [--known <checkpoint>]... [--json]")
    with open(policy_file or os.path.join(folder, "policy"), encoding="utf-8") as file:
        report = verify_bundle(folder, file.read(), known)
    if as_json:
        print(json.dumps(report))
    else:
        print(f"Nhật ký (log): {report['origin']}\nĐã kiểm (checked): {report['entries']} / {report['size']} mục (entries)")
        if policy_file is None:
            print("CHÚ Ý: khóa lấy từ chính bản xuất (the keys come from the folder itself: use --policy)")
        for finding in report["findings"]:
            print("SAI (wrong)", json.dumps(finding))
        if report["more"]:
            print(f"… và {report['more']} điểm nữa (and more)")
        print("ĐÚNG (nothing was altered)" if report["ok"] else "KHÔNG ĐÚNG (not as it was signed)")
    return 0 if report["ok"] else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Unusable, OSError, StopIteration) as error:
        print(error, file=sys.stderr)
        sys.exit(2)
