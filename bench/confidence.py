#!/usr/bin/env python3
"""Compares the confidence of claims with what they are worth on PolNeAR's development articles.

usage: accordingto --ndjson ../shared/polnear/dev/text > dev.ndjson && bench/confidence.py dev.ndjson

A top-level claim is right when its cue shares a character with an annotated cue and its content covers an annotated
content of that article with IoU >= 0.5. Prints ten bins of confidence with the precision in each, then the ten
rules that make most claims. Needs the sibling folder ../shared.
"""
import collections
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.path.join(HERE, "../../shared")
sys.path.insert(0, os.path.join(SHARED, "bench"))
import polnear


def gold_spans():
    """Annotated cues and contents of each article, in characters."""
    docs = polnear.load_items(os.path.join(SHARED, "polnear/dev/items.jsonl"), os.path.join(SHARED, "polnear/dev/text"))
    gold = collections.defaultdict(lambda: {"cue": [], "content": []})
    for items in docs.values():
        for item in items:
            found = polnear.elements(item["labels"])
            for role in ("cue", "content"):
                for first, last in found.get(role, []):
                    spans = [span for span in item["spans"][first:last] if span]
                    if spans:
                        gold[item["name"]][role].append((spans[0][0], spans[-1][1]))
    return gold


def is_right(claim, gold):
    def meets(span):
        return any(span["start"] < end and start < span["end"] for start, end in gold["cue"])

    return any(map(meets, claim["cue"]["spans"])) and any(
        polnear.iou((span["start"], span["end"]), other) >= 0.5
        for span in claim["content"]["spans"]
        for other in gold["content"]
    )


def main():
    gold = gold_spans()
    bins = [[0, 0, 0.0] for _ in range(10)]
    rules = collections.defaultdict(lambda: [0, 0])
    for line in open(sys.argv[1], encoding="utf-8"):
        report = json.loads(line)
        name = os.path.basename(report["article"]["path"]).removesuffix(".txt")
        for claim in report.get("claims", []):
            if claim["parent"]:
                continue
            right = is_right(claim, gold[name])
            row = bins[min(9, int(claim["confidence"] * 10))]
            row[0] += right
            row[1] += 1
            row[2] += claim["confidence"]
            rules[claim["rule"]][0] += right
            rules[claim["rule"]][1] += 1
    print("| confidence | claims | mean confidence | right |\n| --- | --- | --- | --- |")
    for at, (right, count, total) in enumerate(bins):
        if count:
            print(f"| {at / 10:.1f}–{(at + 1) / 10:.1f} | {count} | {100 * total / count:.0f} % | {100 * right / count:.0f} % |")
    print("\n| rule | claims | right |\n| --- | --- | --- |")
    for rule, (right, count) in sorted(rules.items(), key=lambda each: (-each[1][1], each[0]))[:10]:
        print(f"| `{rule}` | {count} | {100 * right / count:.0f} % |")


if __name__ == "__main__":
    main()
