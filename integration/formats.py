"""Reads the output of every --format with the programs it is for, and compares it with the reports."""
import json
import sqlite3
import sys
from pathlib import Path

import bioc.brat
import cassis
import duckdb
import pandas
from label_studio_sdk.label_interface import LabelInterface
from pyld import jsonld

out = Path(sys.argv[1])
reports = [json.loads(line) for line in (out / "reports.ndjson").open(encoding="utf-8")]
claims = [(report, claim) for report in reports for claim in report["claims"]]
rows = [json.loads(line) for line in (out / "jsonl-flat").open(encoding="utf-8")]
assert len(rows) == len(claims) > 100
assert [row["content"] for row in rows] == [claim["content"]["text"] for _, claim in claims]
assert any(row["sentence"] for row in rows) and any(row["source_code"] for row in rows)


def guarded(value):
    return "'" + value if isinstance(value, str) and value[:1] in "=+-@\t\r" and value else value


def same(found, expected, what):
    for name in expected:
        a, b = found[name], expected[name]
        a = None if a != a else a
        assert a == b or (a in (None, "") and b in (None, "")), (what, name, a, b)


# CSV and TSV
for name, separator in (("csv", ","), ("tsv", "\t")):
    path = str(out / name)
    frame = pandas.read_csv(path, sep=separator, dtype={"negated": bool}, encoding="utf-8")
    assert len(frame) == len(rows)
    for found, row in zip(frame.to_dict("records"), rows):
        same(found, {key: guarded(value) for key, value in row.items()}, name)
    table = duckdb.sql(f"select * from read_csv('{path}', delim='{separator}', header=true, quote='\"', all_varchar=true)")
    found = [dict(zip(table.columns, row)) for row in table.fetchall()]
    assert [row["content"] for row in found] == [guarded(row["content"]) for row in rows]

# Parquet
parquet = str(out / "claims.parquet")
table = duckdb.sql(f"select * from '{parquet}'")
for values, row in zip(table.fetchall(), rows):
    same(dict(zip(table.columns, values)), row, "parquet")
types = dict(zip(table.columns, map(str, table.types)))
assert (types["content_start"], types["confidence"], types["negated"]) == ("INTEGER", "DOUBLE", "BOOLEAN"), types

# SQLite
database = sqlite3.connect(out / "claims.db")
database.row_factory = sqlite3.Row
stored = database.execute("select * from claims order by rowid").fetchall()
assert len(stored) == len(rows)
for found, row in zip(stored, rows):
    same(dict(found), {key: int(value) if isinstance(value, bool) else value for key, value in row.items()}, "sqlite")
joined = "select count(*) from about join claims on claims.article = about.article and claims.id = about.claim"
assert database.execute(joined).fetchone()[0] == sum(len(claim["about"]) for _, claim in claims)
assert database.execute("select count(*) from entities").fetchone()[0] == sum(len(r["entities"]) for r in reports)

# Label Studio
labels = ["State", "Person", "Organization", "ArmedGroup", "ProxyGroup", "Collective", "Location", "Source", "Cue", "Content"]
interface = LabelInterface(
    '<View><Text name="text" value="$text"/><Labels name="label" toName="text">'
    + "".join(f'<Label value="{label}"/>' for label in labels)
    + '</Labels><Relations><Relation value="said by"/><Relation value="what"/><Relation value="goes on"/></Relations></View>'
)
tasks = json.loads((out / "label-studio").read_text(encoding="utf-8"))
assert len(tasks) == len(reports)
for task in tasks:
    assert interface.validate_task({"data": task["data"]})
    for prediction in task["predictions"]:
        regions = {region["id"]: region for region in prediction["result"] if region["type"] == "labels"}
        # The SDK judges regions; relations it leaves to the editor.
        assert interface.validate_prediction({**prediction, "result": list(regions.values())})
        for region in regions.values():
            value = region["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
        for tie in prediction["result"]:
            if tie["type"] == "relation":
                assert tie["from_id"] in regions and tie["to_id"] in regions

# doccano
for line, report in zip((out / "doccano").open(encoding="utf-8"), reports):
    example = json.loads(line)
    assert example["text"] == report["article"]["text"]
    spans = {e["id"]: example["text"][e["start_offset"] : e["end_offset"]] for e in example["entities"]}
    assert all(spans.values()) and all(r["from_id"] in spans and r["to_id"] in spans for r in example["relations"])
    for claim in report["claims"]:
        assert claim["cue"]["text"].split(" … ")[0] in spans.values()

# brat
read = 0
for path in sorted((out / "brat").rglob("*.ann")):
    with path.open(encoding="utf-8", newline="") as annotations, path.with_suffix(".txt").open(encoding="utf-8", newline="") as text:
        document = bioc.brat.load(text, annotations)
    for entity in document.entities:
        pieces = [document.text[span.begin : span.end] for span in sorted(entity.locations)]
        assert " ".join(pieces) == entity.text, (path, pieces, entity.text)
    read += len(list(document.events))
assert read == len(claims), (read, len(claims))

# UIMA CAS
with (out / "cas" / "TypeSystem.xml").open("rb") as file:
    types = cassis.load_typesystem(file)
texts = {report["article"]["text"]: report for report in reports}
for path in (out / "cas").rglob("*.xmi"):
    with path.open("rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)
    report = texts[cas.sofa_string]
    found = {claim.claimId: claim for claim in cas.select("accordingto.Claim")}
    assert len(found) == len(report["claims"])
    for claim in report["claims"]:
        pieces = found[claim["id"]].contents.elements
        assert " … ".join(piece.get_covered_text() for piece in pieces) == claim["content"]["text"]
    again = cassis.load_cas_from_xmi(cas.to_xmi(), typesystem=types)
    assert [a.get_covered_text() for a in again.select_all_annotations()] == [a.get_covered_text() for a in cas.select_all_annotations()]

# Web Annotation and schema.org, expanded offline with the terms that they use
contexts = json.loads(Path("integration/contexts.json").read_text(encoding="utf-8"))
jsonld.set_document_loader(lambda url, options: {"contextUrl": None, "documentUrl": url, "document": contexts[url]})
for line, report in zip((out / "w3c").open(encoding="utf-8"), reports):
    page = json.loads(line)
    (expanded,) = jsonld.expand(page)
    items = expanded["https://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert len(items) == len(page["items"])
    for item in items:
        for target in item["http://www.w3.org/ns/oa#hasTarget"]:
            position, quote = target["http://www.w3.org/ns/oa#hasSelector"]
            start = position["http://www.w3.org/ns/oa#start"][0]["@value"]
            end = position["http://www.w3.org/ns/oa#end"][0]["@value"]
            exact = quote["http://www.w3.org/ns/oa#exact"][0]["@value"]
            assert report["article"]["text"][start:end] == exact
for line, report in zip((out / "claimreview").open(encoding="utf-8"), reports):
    expanded = jsonld.expand(json.loads(line))
    assert [claim["http://schema.org/text"][0]["@value"] for claim in expanded] == [
        claim["content"]["text"] for claim in report["claims"]
    ]
    assert "Rating" not in line

print(f"passed integration/formats.sh: {len(rows)} claims in eleven formats, as their own readers see them")
