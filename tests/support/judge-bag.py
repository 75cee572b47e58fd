"""Judges a package by RFC 8493 alone: standard library, in another language, without a line of ours.

usage: python3 judge-bag.py FOLDER; says "sound" and the number of payload files, or fails.
"""

import hashlib
import os
import re
import sys
import unicodedata

DIGESTS = {"sha256": 64, "sha512": 128}


def digest(root, path, algorithm):
    result = hashlib.new(algorithm)
    with open(os.path.join(root, path), "rb") as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            result.update(piece)
    return result.hexdigest()


def lines_of(root, name):
    with open(os.path.join(root, name), encoding="utf-8", newline="") as file:
        text = file.read()
    assert text.endswith("\n") and "\r" not in text and "\ufeff" not in text, name
    return text[:-1].split("\n")


def manifest(root, kind, algorithm):
    name = "%s-%s.txt" % (kind, algorithm)
    pairs = [line.split("  ", 1) for line in lines_of(root, name)]
    paths = [path for _, path in pairs]
    assert paths == sorted(paths), name + " is not sorted"
    assert len(paths) == len(set(paths)), name + " names a file twice"
    for value, path in pairs:
        assert re.fullmatch("[0-9a-f]{%d}" % DIGESTS[algorithm], value), name + ": " + path
        assert digest(root, path, algorithm) == value, path + " is not what " + name + " says"
    return set(paths)


def payload_files(root):
    found, size = set(), 0
    for folder, _, names in os.walk(os.path.join(root, "data")):
        for name in names:
            place = os.path.join(folder, name)
            assert not os.path.islink(place), place
            found.add(os.path.relpath(place, root).replace(os.sep, "/"))
            size += os.path.getsize(place)
    return found, size


def judge(root):
    assert lines_of(root, "bagit.txt") == ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"]
    found, size = payload_files(root)
    assert all(unicodedata.is_normalized("NFC", path) for path in found)
    tag_files = {"bagit.txt", "bag-info.txt"} | {"manifest-%s.txt" % one for one in DIGESTS}
    for algorithm in DIGESTS:
        assert manifest(root, "manifest", algorithm) == found, "the payload is not what is listed"
        assert manifest(root, "tagmanifest", algorithm) == tag_files, "the tag files are not what is listed"
    at_root = {name for name in os.listdir(root) if name != "data"}
    assert at_root == tag_files | {"tagmanifest-%s.txt" % one for one in DIGESTS}, at_root
    labels = dict(line.split(": ", 1) for line in lines_of(root, "bag-info.txt"))
    assert labels["Payload-Oxum"] == "%d.%d" % (size, len(found)), labels
    assert labels["Package-Form"] in ("sealed", "open"), labels
    assert re.fullmatch("[0-9]+", labels["Missing"]), labels
    for label in ("Bagging-Date", "External-Identifier", "Source-Organization", "Bag-Software-Agent", "Audit-Head"):
        assert labels[label], label
    return len(found)


print("sound", judge(sys.argv[1]))
