"""examples/duckdb over Parquet against accordingto digest: the same counts of speakers, its quotations found."""
import json
import sys
from pathlib import Path

import duckdb

out = Path(sys.argv[1])
digest = json.loads((out / "digest.json").read_text(encoding="utf-8"))
base = duckdb.connect()
base.execute(f"set variable claims = '{out}/claims.parquet'")


def rows(name):
    result = None
    for statement in base.extract_statements((Path("examples/duckdb") / name).read_text(encoding="utf-8")):
        result = base.execute(statement)
    names = [column[0] for column in result.description]
    return [dict(zip(names, values)) for values in result.fetchall()]


speaking = {row["entity"]: row for row in rows("speaking.sql")}
known = {row["entity"]: row for row in digest["speaking"] if row["entity"] is not None}
assert len(known) > 10
for entity, row in known.items():
    found = speaking[entity]
    assert (found["claims"], found["articles"]) == (row["claims"], row["articles"]), (row, found)
    expected = {one["entity"]: one["claims"] for one in row["about"]}
    assert all(expected[other] == number for other, number in (found["about"] or {}).items()), (row, found)
assert sum(1 for row in speaking.values() if row["about"]) > 2

pairs = {(row["first_article"], row["article"]) for row in rows("repeated.sql")}
finer = {
    (claim["first"]["article"]["id"], one["article"]["id"]) for claim in digest["repeated"] for one in claim["repeated"]
}
right = {pair for pair in pairs if pair[0].split("-")[0] == pair[1].split("-")[0]}
assert pairs == right, pairs - right
assert len(pairs & finer) > 0.6 * len(finer), (len(pairs & finer), len(finer))
print(f"passed integration/digest.sh: {len(speaking)} speakers, {len(pairs & finer)} of {len(finer)} repetitions by SQL alone")
