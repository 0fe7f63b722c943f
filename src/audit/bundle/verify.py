#!/usr/bin/env python3
"""Kiểm tra một bản xuất nhật ký (verifies an exported log): the second verifier, of Python's standard library only.

    python3 verify.py <folder> --policy <file> [--known <checkpoint>]... [--leaves-only] [--lang en] [--json]
    python3 verify.py --proof <file> --entry <file> --policy <file> [--lang en] [--json]

Written apart from verify.mjs, from the same README.md, so that one mistake does not hide in both. Ed25519 is the arithmetic of
RFC 8032, section 6. Exit code: 0 everything holds, 1 something does not, 2 nothing could be examined.
"""
import base64
import datetime
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


def refuse_keys(lines):
    """Public keys by themselves do not say whom to believe: raises Unusable with the policy that they would make."""
    try:
        names = [parse_vkey(line, 4 if i else 1)["name"] for i, line in enumerate(lines)][1:]
    except Wrong:
        return
    wanted = [f"log {lines[0]}", *(f"witness {name} {line}" for name, line in zip(names, lines[1:]))]
    if len(names) > 1:
        wanted.append(f"group witnesses all {' '.join(names)}")
    wanted.append(f"quorum {'none' if not names else names[0] if len(names) == 1 else 'witnesses'}")
    raise Unusable("\n  ".join([IS_KEY, *wanted]))


IS_KEY = (
    "tệp này là khóa công khai, không phải chính sách (policy); chính sách cần những dòng sau "
    "(this is a public key and no policy; a policy needs these lines):"
)
NO_FOLDER = "không có thư mục này, không có gì để kiểm (there is no such folder, nothing to examine)"
NO_LOG = (
    "không có checkpoint và tile/, nên đây không phải bản xuất nhật ký: không có gì để kiểm "
    "(neither checkpoint nor tile/, so this is no exported log: nothing to examine)"
)


class Policy:
    def __init__(self, text):
        self.logs, self.witnesses, self.groups, self.quorum = [], {}, {}, None
        refuse_keys([line.strip() for line in text.strip().split("\n")])
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
    """The key of the log that signed, the names of the witnesses, and whether they are enough. Raises Wrong without the log's signature."""
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
    if not logs:
        raise Wrong("log")
    return logs[0], [name for name, key in policy.witnesses.items() if key in signers], policy.holds(signers)


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


def parse_canonical(data):
    """What a canonical JSON text says; None for JSON's null and for everything that is no such text."""
    try:
        text = data.decode("utf-8")
        value = DECODER.decode(text)
        return value if canonical(value) == text else None
    except (ValueError, Wrong, RecursionError, OverflowError):
        return None


def parse_entry(data):
    entry = parse_canonical(data)
    if not isinstance(entry, dict):
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
    if entry.get("outcome") not in ("accepted", "refused", "recorded"):
        return None
    if "definition" not in entry or not isinstance(entry["definition"], (dict, type(None))):
        return None
    return entry


def as_hash(value):
    return value if isinstance(value, str) and re.fullmatch("[0-9a-f]{64}", value) else None


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def at_path(value, *names):
    """A member of a member; None where there is none."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) and isinstance(name, str) else None
    return value


def is_number(value, wanted):
    """True and 1.0 are equal in Python."""
    return isinstance(value, float) and value == wanted


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


# What the entries say -------------------------------------------------------------------------------------------------

ANYWHERE = object()
"""Where a document stands after an entry that cannot be believed: the next one is, as to where it begins."""


def first_state(node):
    name = at_path(node, "initial")
    if not isinstance(name, str):
        return ""
    below = first_state(at_path(node, "states", name))
    return name if below == "" else f"{name}.{below}"


def find_edge(definition, state, command):
    nodes = [definition]
    for name in state.split("."):
        nodes.append(at_path(nodes[-1], "states", name))
    for node in reversed(nodes):
        edge = at_path(node, "on", command)
        if isinstance(edge, dict):
            return edge
    return None


class Stream:
    """The end of one chain. `standing` is (state, changed, definition) of a document, else three times None."""

    __slots__ = ("seq", "leaf", "at", "standing", "index", "id", "met")

    def __init__(self):
        self.seq, self.leaf, self.at, self.standing = 0, "0" * 64, "", (None, None, None)
        self.index, self.id, self.met = None, None, False


class Contents:
    def __init__(self, examination):
        self.examination, self.report = examination, examination.report
        self.streams, self.definitions, self.named = {}, {}, set()
        self.times = bytearray()
        self.commitments, self.erasures = [], {}

    def block(self, entries, leaves, altered, start, count):
        times = bytearray(24 * count)
        for i, data in enumerate(entries or []):
            entry = self.follow(data, leaves[i], start + i, i in altered, None)
            if entry is not None and i not in altered:
                times[24 * i : 24 * i + 24] = entry["at"].encode()
                self.remember(entry, start + i, None)
        self.times += times

    def follow(self, data, leaf, index, altered, path):
        entry = parse_entry(data)

        def blame(rule, where=path):
            if altered:
                return
            place = (index, index + 1) if index is not None else (None, None)
            stream = entry["stream"] if entry else None
            self.examination.find(rule, where, index, id_of(data), *place, stream=stream)

        if entry is None:
            blame("form")
            return None
        stream = self.streams.get(entry["stream"])
        if stream is None:
            stream = self.streams[entry["stream"]] = Stream()
        if entry["seq"] != stream.seq + 1 or entry["prev"] != stream.leaf:
            blame("chain")
        elif entry["at"] < stream.at:
            blame("time")
        stream.standing = ANYWHERE if altered else self.standing_after(entry, stream, blame)
        stream.seq, stream.leaf, stream.at = int(entry["seq"]), leaf.hex(), entry["at"]
        stream.index, stream.id = index, entry["id"]
        return entry

    def standing_after(self, entry, stream, blame):
        judged = entry["definition"] is not None
        definition = self.definition(entry["definition"], blame) if judged else None
        if entry["outcome"] != "accepted":
            return stream.standing
        revision = as_hash(at_path(entry, "command", "input", "revision"))
        if revision:
            self.named_by_hash(f"revisions/{revision}.json", revision, self.examination.read, "revision", blame)
        if judged and definition is None:
            return ANYWHERE
        try:
            return self.step(entry, stream, definition)
        except Wrong:
            blame("course")
            return ANYWHERE

    def step(self, entry, stream, definition):
        """Where an accepted entry leads. Raises Wrong when it does not begin where the one before led, or has no edge."""
        stood, to, name = entry.get("standing"), entry.get("to"), at_path(entry, "definition", "id")
        kind, key = at_path(entry, "instance", "kind"), at_path(entry, "instance", "id")
        if not isinstance(stood, dict) or not isinstance(to, str) or not isinstance(name, str):
            raise Wrong("shape")
        if not isinstance(kind, str) or not isinstance(key, str) or entry["stream"] != f"{kind}/{key}":
            raise Wrong("stream")
        if stream.standing is ANYWHERE:
            begin = (stood.get("state"), stood.get("changed"), name)
        elif stream.seq == 0:
            begin = (first_state(definition), 0, name)
        else:
            begin = stream.standing
        state, changed, under = begin
        unknown = stream.standing is ANYWHERE
        same = stood.get("state") == state and (unknown or changed is not None and is_number(stood.get("changed"), changed))
        if not same or not isinstance(state, str) or entry.get("from") != state or under != name:
            raise Wrong("begin")
        if not is_number(stood.get("sequence"), entry["seq"] - 1):
            raise Wrong("begin")
        edge = find_edge(definition, state, at_path(entry, "command", "type"))
        if edge is None:
            raise Wrong("edge")
        return (to, changed if at_path(edge, "meta", "beside") is True else entry["seq"], name)

    def definition(self, named, blame):
        key, rules = as_hash(named.get("hash")), named.get("rulesHash")
        if key is None:
            blame("definition")
            return None
        if key not in self.definitions:
            data = self.named_by_hash(f"definitions/{key}.json", key, self.examination.read, "definition", blame)
            value = parse_canonical(data) if data is not None else None
            self.definitions[key] = value if isinstance(value, dict) else None
        if rules == "unreleased":
            if "rules" not in self.report["unchecked"]:
                self.report["unchecked"].append("rules")
        else:
            self.named_by_hash(f"rules/{word(rules)}", rules, self.rules, "definition", blame)
        return self.definitions[key]

    def rules(self, path):
        directory, texts = self.examination.place(path), {}
        for here, _, names in os.walk(directory):
            for name in names:
                file = os.path.join(here, name)
                with open(file, "rb") as opened:
                    try:
                        text = opened.read().decode("utf-8")
                    except UnicodeDecodeError:
                        text = ""
                texts[os.path.relpath(file, directory).replace(os.sep, "/")] = text
        try:
            return canonical(texts).encode()
        except Wrong:
            return None

    def named_by_hash(self, path, key, read, rule, blame):
        """The contents, at the first time they are named; None when they are not what their name says."""
        if path in self.named:
            return None
        self.named.add(path)
        data = read(path) if as_hash(key) else None
        if data is not None and sha256(data) == key:
            self.report["evidence"] += 1
            return data
        blame(rule, path)
        return None

    def finish(self, size):
        if self.report["entries"] == size and self.unsigned(size):
            self.states(size)
            self.personal(size)
        else:
            self.report["unchecked"] += ["states", "personal"]
        names = self.examination.names("files")
        if not names:
            self.report["unchecked"].append("files")
        for name in names:
            data = self.examination.read(f"files/{name}")
            if data is not None and sha256(data) == name:
                self.report["evidence"] += 1
            else:
                self.examination.find("file", f"files/{name}")
        for finding in self.report["findings"]:
            if finding["from"] is not None:
                finding["since"] = self.time_of(range(finding["from"] - 1, -1, -1))
                finding["until"] = self.time_of(range(finding["to"], len(self.times) // 24))

    def time_of(self, indexes):
        for i in indexes:
            time = self.times[24 * i : 24 * i + 24]
            if time and time[0] != 0:
                return time.decode()
        return None

    def unsigned(self, size):
        for name in self.examination.names(f"unsigned/{size}"):
            path = f"unsigned/{size}/{name}"
            try:
                entries = split_entries(self.examination.read(path) or b"\0", WIDTH)
            except Wrong:
                self.examination.find("bundle", path)
                return False
            for data in entries:
                entry = self.follow(data, leaf_hash(data), None, False, path)
                if entry is not None:
                    self.remember(entry, None, path)
            self.report["unsigned"] += len(entries)
        return True

    def remember(self, entry, index, path):
        """What an entry commits to, and what it erases; judged when everything was read, for erasures come later."""
        if entry["outcome"] != "recorded":
            return
        given = at_path(entry, "command", "input", "personal")
        promises = [p for p in (given if isinstance(given, list) else []) if isinstance(at_path(p, "ref"), str)]
        if promises:
            self.commitments.append((entry["id"], entry["stream"], entry["seq"], promises, index, path))
        refs = at_path(entry, "command", "input", "refs")
        if at_path(entry, "command", "type") == "person.erase" and isinstance(refs, list):
            subject = at_path(entry, "command", "input", "subject")
            for ref in refs:
                if isinstance(ref, str):
                    self.erasures[ref] = (entry["id"], subject, entry["seq"])

    def personal(self, size):
        names, values = self.examination.names(f"personal/{size}"), {}
        for name in names:
            data = self.examination.read(f"personal/{size}/{name}") or b""
            try:
                data.decode("utf-8")
            except UnicodeDecodeError:
                continue
            for line in data.split(b"\n"):
                value = parse_canonical(line)
                if isinstance(at_path(value, "ref"), str):
                    values[value["ref"]] = value
        withheld = False
        for name, stream, seq, promises, index, path in self.commitments:
            wrong, by = False, []
            for promise in promises:
                erasure = self.erasures.get(promise["ref"])
                if promise["ref"] in values:
                    if erasure is None and keeps(values[promise["ref"]], promise):
                        self.report["personal"] += 1
                    else:
                        wrong = True
                elif erasure is not None and erasure[1] == promise.get("subject") and erasure[2] > seq:
                    if erasure[0] not in by:
                        by.append(erasure[0])
                elif names:
                    wrong = True
                else:
                    withheld = True
            if wrong:
                place = (None, None) if index is None else (index, index + 1)
                self.examination.find("personal", path, index, name, *place, stream=stream)
            elif by and len(self.report["redacted"]) < MOST_FINDINGS:
                self.report["redacted"].append({"index": index, "entry": name, "by": by})
            elif by:
                self.report["moreRedacted"] += 1
        if withheld:
            self.report["unchecked"].append("personal")

    def states(self, size):
        directory = f"states/{size}"
        for name in self.examination.names(directory):
            path = f"{directory}/{name}"
            lines = (self.examination.read(path) or b"").split(b"\n")
            try:
                b"\n".join(lines).decode("utf-8")
            except UnicodeDecodeError:
                lines = [b"?"]
            if lines.pop() != b"":
                self.examination.find("state", path)
            for line in lines:
                self.state(line, path)
        for name, stream in self.streams.items():
            if not stream.met:
                self.examination.find("state", directory, stream.index, stream.id, stream=name)
        self.report["streams"] = sum(1 for stream in self.streams.values() if stream.met)

    def state(self, line, path):
        stored = parse_canonical(line)
        name = at_path(stored, "stream")
        name = name if isinstance(name, str) else None
        stream = self.streams.get(name)
        if stream is not None and not stream.met:
            stream.met = True
            same = is_number(stored.get("sequence"), stream.seq) and stored.get("head") == stream.leaf
            if stream.standing is not ANYWHERE:
                state, changed, definition = stream.standing
                same = same and stored.get("state") == state and stored.get("definition") == definition
                told = stored.get("changed")
                same = same and (told is None if changed is None else is_number(told, changed))
            if same:
                return
        self.examination.find("state", path, stream.index if stream else None, stream.id if stream else None, stream=name)


def keeps(value, promise):
    """Whether a value with its nonce is the one that was promised."""
    nonce, text = as_hash(value.get("nonce")), value.get("value")
    if nonce is None or not isinstance(text, str) or any(value.get(n) != promise.get(n) for n in ("subject", "field")):
        return False
    return sha256(bytes.fromhex(nonce) + text.encode()) == promise.get("commitment")


def word(value):
    """How ECMAScript puts a JSON value into a text, as far as an entry may have one there."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else number(value) if isinstance(value, float) else "?"


def split_entries(data, most):
    entries, at = [], 0
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        if at + 2 > len(data) or end > len(data) or end - at - 2 > 61440 or len(entries) == most:
            raise Wrong("bundle")
        entries.append(data[at + 2 : end])
        at = end
    return entries


# The folder -----------------------------------------------------------------------------------------------------------


class Examination:
    def __init__(self, folder, policy_text, known, leaves_only):
        self.folder, self.known = folder, known
        self.policy = Policy(policy_text)
        self.report = {
            "ok": False, "origin": None, "size": 0, "root": None, "entries": 0, "unsigned": 0, "streams": 0, "evidence": 0,
            "personal": 0, "redacted": [], "moreRedacted": 0,
            "checkpoints": [], "uncompared": [], "findings": [], "more": 0,
            "unchecked": ["contents" if leaves_only else "judgements"] + ([] if known else ["known"]),
        }
        self.contents = None if leaves_only else Contents(self)
        self.matched, self.whole, self.upper = 0, True, {}

    def find(self, rule, path, index=None, entry=None, start=None, end=None, stream=None):
        if len(self.report["findings"]) >= MOST_FINDINGS:
            self.report["more"] += 1
            return
        place = {"path": path, "index": index, "entry": entry, "stream": stream, "from": start, "to": end}
        self.report["findings"].append({"rule": rule, **place, "since": None, "until": None})

    def place(self, path):
        return os.path.join(self.folder, *path.split("/"))

    def names(self, path):
        return sorted(os.listdir(self.place(path))) if os.path.isdir(self.place(path)) else []

    def read(self, path):
        try:
            with open(self.place(path), "rb") as file:
                return file.read()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None

    def run(self):
        if self.read("checkpoint") is None and not self.names("tile"):
            raise Unusable(NO_LOG)
        main = self.checkpoint("checkpoint", self.read("checkpoint"))
        if main is None:
            return self.report
        self.origin, self.size, self.root = main
        self.report.update(origin=self.origin, size=self.size, root=self.root.hex())
        self.older = self.older_checkpoints()
        self.tree = Frontier()
        for n in range(-(-self.size // WIDTH)):
            self.block(n, min(WIDTH, self.size - n * WIDTH))
        if not self.whole:
            self.leave_older()
        elif self.tree.root() != self.root and self.matched < self.size:
            self.find("root", "checkpoint", start=self.matched, end=self.size)
        elif self.tree.root() != self.root:
            # A checkpoint kept from before, of this size, says what the entries say.
            self.find("root", "checkpoint")
        if self.contents:
            self.contents.finish(self.size)
        self.report["ok"] = not self.report["findings"]
        return self.report

    def leave_older(self):
        """Entries are missing: what lies behind them has no root to be compared with, but two signed ones of a size have each other's."""
        believed = any(checkpoint["path"] == "checkpoint" for checkpoint in self.report["checkpoints"])
        for size, checkpoints in self.older.items():
            for path, root in checkpoints:
                if believed and size == self.size and root != self.root:
                    self.find("fork", path, start=self.matched, end=size)
                else:
                    self.report["uncompared"].append(path)
        if self.report["uncompared"]:
            self.report["unchecked"].append("older")

    def checkpoint(self, path, note, kept=False):
        if note is None:
            self.find("missing", path)
            return None
        parsed = parse_checkpoint(note)
        try:
            log, witnesses, enough = open_note(note, self.policy)
            if parsed is None or log["name"] != parsed[0]:
                raise Wrong("origin")
            # The log cannot take back what it signed, so one that was kept from before counts without witnesses.
            if not enough and not kept:
                raise Wrong("quorum")
        except Wrong:
            self.find("checkpoint", path)
            return parsed if path == "checkpoint" else None
        self.report["checkpoints"].append({"path": path, "size": parsed[1], "witnesses": witnesses, "witnessed": enough})
        return parsed

    def older_checkpoints(self):
        stored = [(f"checkpoints/{name}", self.read(f"checkpoints/{name}")) for name in self.names("checkpoints")]
        older = {}
        for i, (path, note) in enumerate(self.known + stored):
            parsed = self.checkpoint(path, note, kept=i < len(self.known))
            if parsed is None:
                continue
            origin, size, root = parsed
            if origin != self.origin:
                self.find("checkpoint", path)
            elif size > self.size:
                self.find("shrunk", path, start=self.size, end=size)
            elif size == 0:
                if root != NO_LEAVES:
                    self.find("fork", path)
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
        for i in sorted(altered):
            at = n * WIDTH + i
            self.find("entry", tile_path("entries", n, count), at, id_of(entries[i]), at, at + 1)
        if self.contents:
            self.contents.block(entries, leaves, altered, n * WIDTH, count)
        self.report["entries"] += len(entries or [])
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
        try:
            entries = split_entries(data, width)
        except Wrong:
            entries = []
        if len(entries) == width:
            return entries[:count]
        self.find("bundle", *place)
        return None


def verify_bundle(folder, policy_text, known, leaves_only=False):
    return Examination(folder, policy_text, known, leaves_only).run()


def verify_proof(proof, entry, policy_text):
    """Whether an entry stands in a log that the policy trusts, by a C2SP tlog-proof."""
    report = {
        "ok": False, "origin": None, "size": 0, "index": None, "entry": id_of(entry), "leaf": leaf_hash(entry).hex(),
        "witnesses": [], "fault": None,
    }
    policy = Policy(policy_text)
    head, blank, note = proof.partition(b"\n\n")
    lines = head.decode("latin-1").split("\n")
    try:
        if not blank or lines[0] != "c2sp.org/tlog-proof@v1" or len(lines) < 2 or len(lines) > 55:
            raise Wrong("form")
        if not re.fullmatch("index (0|[1-9][0-9]{0,15})", lines[1]) or int(lines[1][6:]) >= 2**53:
            raise Wrong("form")
        path = [unbase64(line) for line in lines[2:]]
        if any(len(value) != 32 for value in path):
            raise Wrong("form")
    except Wrong:
        return {**report, "fault": "form"}
    index, checkpoint = int(lines[1][6:]), parse_checkpoint(note)
    try:
        log, witnesses, enough = open_note(note, policy)
        if checkpoint is None or not enough or log["name"] != checkpoint[0]:
            raise Wrong("origin")
    except Wrong:
        return {**report, "fault": "checkpoint"}
    origin, size, root = checkpoint
    ok = index < size and climb(leaf_hash(entry), index, size, path) == root
    found = {"ok": ok, "origin": origin, "size": size, "index": index, "witnesses": witnesses, "fault": None if ok else "entry"}
    return {**report, **found}


def climb(leaf, index, size, path):
    """The root by RFC 6962 §2.1.1, from the subtree of `size` leaves down; None when the path has another length."""
    if size == 1:
        return leaf if not path else None
    if not path:
        return None
    split = 1 << (size - 1).bit_length() - 1
    if index < split:
        below = climb(leaf, index, split, path[:-1])
        return None if below is None else node_hash(below, path[-1])
    below = climb(leaf, index - split, size - split, path[:-1])
    return None if below is None else node_hash(path[-1], below)


# What a person reads --------------------------------------------------------------------------------------------------

# Each is (Vietnamese, English).
RULES = {
    "checkpoint": ("điểm kiểm không được ký như chính sách đòi hỏi", "a checkpoint is not signed as the policy asks"),
    "missing": ("không có tệp này", "the file is not there"),
    "bundle": ("không đọc được gói mục", "the entry bundle cannot be read"),
    "tile": ("mã băm trong ô đã bị thay đổi", "hashes of the tile were altered"),
    "entry": ("mục đã bị sửa, thêm hoặc bớt", "the entry was altered, inserted or removed"),
    "root": ("tính lại không ra gốc đã ký", "computed again, the root is not the signed one"),
    "fork": ("điểm kiểm giữ từ trước nói khác: lịch sử đã bị viết lại", "a checkpoint kept from before differs: history was rewritten"),
    "shrunk": ("điểm kiểm giữ từ trước dài hơn: phần cuối đã bị cắt", "a checkpoint kept from before is larger: the tail was cut off"),
    "form": ("không phải dạng chuẩn của một mục", "not the canonical form of an entry"),
    "chain": ("không nối vào mục trước của chuỗi", "does not follow the entry before in its stream"),
    "time": ("sớm hơn mục trước của chuỗi", "earlier than the entry before in its stream"),
    "course": ("bước này không xuất phát từ nơi mục trước dẫn tới, hoặc định nghĩa không có", "the step does not begin where the entry before led, or the definition has none"),
    "definition": ("định nghĩa hay quy tắc không đúng mã băm đã nêu", "the definition or its rules do not give the hash that was named"),
    "revision": ("văn bản không đúng mã băm đã nêu", "the text does not give the hash that was named"),
    "file": ("tệp đính kèm không đúng mã băm", "the file does not give its hash"),
    "state": ("trạng thái đang lưu không phải điều các mục dẫn tới", "the stored state is not what the entries lead to"),
    "personal": ("giá trị cá nhân sai cam kết, mất không có lý do, hoặc đã xoá mà còn", "a personal value is not as promised, gone without reason, or erased and still there"),
}
UNCHECKED = {
    "judgements": ("các quy tắc có cho phép từng bước hay không (cần chạy lại quy tắc: npm run verify)", "whether the rules allowed each step (that takes the rules: npm run verify)"),
    "contents": ("nội dung mục, trạng thái, định nghĩa (--leaves-only)", "what the entries say, states and definitions (--leaves-only)"),
    "known": ("cắt đuôi hoặc thay cả sổ sau đó: không có điểm kiểm cũ để so (--known) nên không thấy được", "a tail cut off or the whole log replaced since: without a checkpoint kept from earlier (--known) neither can be seen"),
    "older": ("điểm kiểm cũ: thiếu mục nên không so được", "older checkpoints: entries are missing, so they cannot be compared"),
    "states": ("trạng thái đang lưu, vì không đọc được hết các mục", "stored states, because not every entry could be read"),
    "rules": ("tệp quy tắc của định nghĩa chưa phát hành", "rule files of a definition that was not released"),
    "files": ("tệp đính kèm, vì bản xuất không có", "attached files, because the folder has none"),
    "personal": ("giá trị cá nhân, vì bản xuất không có hoặc thiếu mục", "personal values: not in the folder, or entries are missing"),
}
OWN_ROOT = ("gốc trong điểm kiểm bị sửa: điểm kiểm cũ cùng kích thước có đúng gốc của các mục", "the root in the checkpoint was altered: an older checkpoint of its size has the root of the entries")
FAULTS = {
    "form": ("tệp chứng minh sai dạng", "the proof is malformed"),
    "checkpoint": ("điểm kiểm không được ký như chính sách đòi hỏi", "its checkpoint is not signed as the policy asks"),
    "entry": ("mục không ở vị trí ấy của cây đã ký", "the entry is not at that place of the signed tree"),
}


def in_vietnam(time):
    """What clocks in Vietnam showed, all year 7 hours ahead of the UTC that entries have."""
    try:
        there = datetime.datetime.strptime(time, "%Y-%m-%dT%H:%M:%S.%fZ") + datetime.timedelta(hours=7)
        return there.isoformat(timespec="milliseconds") + "+07:00"
    except (ValueError, OverflowError):
        return time


def in_words(report, own_keys, lang):
    say = lambda vi, en: en if lang == 1 else vi
    witnesses = sorted({name for checkpoint in report["checkpoints"] for name in checkpoint["witnesses"]})
    yield say("BIÊN BẢN KIỂM TRA NHẬT KÝ", "EXAMINATION OF THE LOG") + f": {report['origin'] or '?'}"
    if own_keys:
        yield say("CHÚ Ý: khóa lấy từ chính bản xuất; hãy dùng --policy", "NOTE: the keys come from the folder itself; use --policy")
    yield say("ĐÃ KIỂM", "CHECKED")
    yield f"  - {len(report['checkpoints'])} " + say("điểm kiểm, chứng kiến bởi", "checkpoints, witnessed by") + f": {', '.join(witnesses) or say('không có', 'none')}"
    yield f"  - {report['entries']} / {report['size']} " + say("mục: thuộc cây đã ký", "entries: in the signed tree")
    for kept in report["checkpoints"]:
        if not kept["witnessed"]:
            yield f"  - {kept['path']} ({kept['size']}): " + say(
                "nhật ký đã ký, khi ấy chưa đủ nhân chứng theo chính sách; vẫn được so",
                "signed by the log, not yet by the witnesses of the policy; compared all the same")
    if "contents" not in report["unchecked"]:
        yield say("  - từng mục: dạng chuẩn, chuỗi, thời điểm, bước đi", "  - each entry: form, chain, time, course")
    for name, vi, en in (
        ("streams", "trạng thái đang lưu", "stored states"),
        ("evidence", "định nghĩa, quy tắc, văn bản, tệp: băm lại", "definitions, rules, texts and files, hashed again"),
        ("personal", "giá trị cá nhân đúng cam kết", "personal values as promised"),
        ("unsigned", "mục chưa ký: chưa có gì chứng minh", "entries not signed yet: nothing proves them"),
    ):
        if report[name]:
            yield f"  - {report[name]} " + say(vi, en)
    if report["findings"]:
        yield say("SAI", "WRONG") + f" ({len(report['findings']) + report['more']})"
    for found in report["findings"]:
        text = OWN_ROOT if found["rule"] == "root" and found["from"] is None else RULES[found["rule"]]
        parts = [f"  ✗ {found['rule']}: {text[lang]}"]
        if found["index"] is not None or found["entry"] is not None:
            parts.append(" ".join([say("mục", "entry"), *(str(found[name]) for name in ("index", "entry") if found[name] is not None)]))
        if found["from"] is not None:
            times = " – ".join(in_vietnam(found[name]) if found[name] else "…" for name in ("since", "until"))
            parts.append(f"[{found['from']}, {found['to']}), {times}")
        parts += [found[name] for name in ("stream", "path") if found[name] is not None]
        yield "; ".join(parts)
    if report["more"]:
        yield f"  … +{report['more']}"
    if report["redacted"]:
        yield f"REDACTED ({len(report['redacted']) + report['moreRedacted']})"
    for found in report["redacted"]:
        erased = say("đã xoá theo mục", "erased by entry")
        yield f"  - {found['index']} {found['entry']}: {erased} {', '.join(found['by'])}"
    yield say("KHÔNG KIỂM ĐƯỢC", "NOT CHECKED")
    for reason in report["unchecked"]:
        yield f"  - {UNCHECKED[reason][lang]}" + (f" ({', '.join(report['uncompared'])})" if reason == "older" else "")
    good, bad = say("KẾT LUẬN: ĐÚNG", "RESULT: SOUND"), say("KẾT LUẬN: KHÔNG ĐÚNG như đã ký", "RESULT: NOT as it was signed")
    yield good if report["ok"] else bad


def proof_in_words(report, lang):
    yield f"{report['origin'] or '?'}: {('mục', 'entry')[lang]} {report['entry'] or '?'} ({report['leaf']})"
    yield ("chứng kiến", "witnessed by")[lang] + f": {', '.join(report['witnesses']) or ('không có', 'none')[lang]}"
    if report["ok"]:
        yield ("KẾT LUẬN: ĐÚNG", "RESULT: SOUND")[lang] + (": mục ở vị trí", ": the entry is at place")[lang] + f" {report['index']}" + (
            " của nhật ký đã ký, số mục: ", " of the signed log, entries: ")[lang] + str(report["size"])
    else:
        yield ("KẾT LUẬN: KHÔNG CHỨNG MINH ĐƯỢC", "RESULT: NOT PROVEN")[lang] + f": {FAULTS[report['fault']][lang]}"


def contents_of(path):
    with open(path, "rb") as file:
        return file.read()


def main(words):
    options, known, flags, folder = {"lang": "vi"}, [], set(), None
    words = iter(words)
    for given in words:
        if given in ("--json", "--leaves-only"):
            flags.add(given)
        elif given == "--known":
            path = next(words)
            known.append((path, contents_of(path)))
        elif given in ("--policy", "--proof", "--entry", "--lang"):
            options[given[2:]] = next(words)
        elif given.startswith("--"):
            raise Unusable(f"unknown option {given}")
        else:
            folder = given
    policy = options.get("policy")
    if options["lang"] not in ("vi", "en") or ("proof" in options and not ("entry" in options and policy)):
        raise Unusable(__doc__)
    if folder is None and "proof" not in options:
        raise Unusable(__doc__)
    lang = 1 if options["lang"] == "en" else 0
    if "proof" in options:
        report = verify_proof(contents_of(options["proof"]), contents_of(options["entry"]), contents_of(policy).decode())
        lines = proof_in_words(report, lang)
    elif not os.path.isdir(folder):
        raise Unusable(f"{folder}: {NO_FOLDER}")
    else:
        trusted = contents_of(policy or os.path.join(folder, "policy")).decode()
        report = verify_bundle(folder, trusted, known, "--leaves-only" in flags)
        lines = in_words(report, policy is None, lang)
    print(json.dumps(report) if "--json" in flags else "\n".join(lines))
    return 0 if report["ok"] else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Unusable, OSError, StopIteration, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        sys.exit(2)
