"""examples/python against what the program prints: the same reports, failures in their place, a frame of claims."""
import json
import sys
from pathlib import Path

sys.path.insert(0, "examples/python")
import accordingto

expected = [json.loads(line) for line in Path(sys.argv[1]).open(encoding="utf-8")]
articles = [
    {"id": path.name, "date": "2026-11-22", "text": path.read_text(encoding="utf-8")}
    for path in sorted(Path("fixtures/articles").glob("*.txt"))
]

with accordingto.Reader() as reader:
    assert [reader.read(article) for article in articles] == expected
    # The process stays open over failures.
    try:
        reader.read({"id": "broken", "text": 5})
        raise AssertionError("a text must be a string")
    except accordingto.AccordingtoError as error:
        assert error.error["code"] == "missing-text" and error.article["id"] == "broken"
    assert reader.read("“We will not yield,” Ann Lee said.")["claims"][0]["source"]["entity"] == "person:ann-lee"

# More than fit a pipe, from a generator, each report as soon as it is there; one that fails in their midst.
many = list(accordingto.reports((dict(articles[at % len(articles)], id=str(at)) if at != 33 else {"id": "33"}) for at in range(120)))
assert [report["article"]["id"] for report in many] == [str(at) for at in range(120)]
assert "error" in many[33]


def failing():
    yield articles[0]
    raise ValueError("no more articles")


try:
    list(accordingto.reports(failing()))
    raise AssertionError("the caller's own error must reach him")
except ValueError:
    pass

frame = accordingto.frame(expected)
claims = [claim for report in expected for claim in report["claims"]]
assert list(frame["content"]) == [claim["content"]["text"] for claim in claims]
assert str(frame["date"].dtype).startswith("datetime64")
top = frame.groupby("speaker").size().sort_values(ascending=False)
assert top.iloc[0] > 1
print(f"passed integration/python.sh: {len(frame)} claims in a frame, {len(many)} articles through one process")
