"""Reads articles with accordingto from Python: one process that stays open, reports as they come, a frame of claims.

    from accordingto import Reader, reports, frame

    with Reader() as reader:
        report = reader.read("“We will not yield,” Ann Lee said.")

    frame(reports({"id": path.name, "text": path.read_text()} for path in folder.glob("*.txt")))
"""
import json
import os
import queue
import subprocess
import threading


class AccordingtoError(Exception):
    """An article could not be read; `error` has its code and message."""

    def __init__(self, line):
        super().__init__(line["error"]["message"])
        self.error = line["error"]
        self.article = line["article"]


class Reader:
    """Keeps the filter open. Reports come in the order of the articles; `options` are those of the command line."""

    def __init__(self, *options, command=None):
        command = command or os.environ.get("ACCORDINGTO", "accordingto")
        arguments = [command, "--ndjson-in", "--jobs", "1", "--quiet", "--allow-failures", *options, "-"]
        self._process = subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def read(self, article, **fields):
        """The report of a text or of a record with a field "text". Raises AccordingtoError."""
        record = {"text": article, **fields} if isinstance(article, str) else {**article, **fields}
        self._send(record)
        return self._next()

    def read_all(self, articles, ahead=16):
        """Yields the report of each article; an article that fails yields {"error": …, "article": …} in its place."""
        # While one thread writes, this one reads: neither side can wait for the other for ever.
        sent = queue.Queue()
        room = threading.Semaphore(ahead)
        writer = threading.Thread(target=self._write_all, args=(articles, sent, room), daemon=True)
        writer.start()
        while (state := sent.get()) is True:
            yield self._line()
            room.release()
        if state is not None:
            raise state

    def _write_all(self, articles, sent, room):
        try:
            for article in articles:
                room.acquire()
                self._send({"text": article} if isinstance(article, str) else dict(article))
                sent.put(True)
            sent.put(None)
        except BaseException as error:  # whoever reads gets it
            sent.put(error)

    def close(self):
        """Ends the process. Raises CalledProcessError if it did not end well."""
        if not self._process.stdin.closed:
            self._process.stdin.close()
        self._process.stdout.close()
        code = self._process.wait()
        if code not in (0, -13):
            raise subprocess.CalledProcessError(code, self._process.args)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.close()
        else:
            self._process.kill()
            self._process.wait()

    def _send(self, record):
        self._process.stdin.write(json.dumps(record) + "\n")
        self._process.stdin.flush()

    def _line(self):
        line = self._process.stdout.readline()
        if line == "":
            raise EOFError("accordingto ended before it had answered")
        return json.loads(line)

    def _next(self):
        report = self._line()
        if "error" in report:
            raise AccordingtoError(report)
        return report


def reports(articles, *options, command=None):
    """Yields the reports of texts or records."""
    with Reader(*options, command=command) as reader:
        yield from reader.read_all(articles)


def claims(report):
    """The claims of a report as flat rows: who, what, and where it stands."""
    names = {entity["id"]: entity for entity in report["entities"]}
    article = report["article"]
    for claim in report["claims"]:
        source, cue, target = claim["source"] or {}, claim["cue"] or {}, claim["target"] or {}
        speaker = names.get(source.get("entity"), {})
        yield {
            "article": article["id"],
            "date": article.get("date"),
            "claim": claim["id"],
            "parent": claim["parent"],
            "speaker": speaker.get("name") or source.get("text"),
            "speaker_entity": source.get("entity"),
            "speaker_type": speaker.get("type"),
            "speaker_state": speaker.get("iso3166") or speaker.get("state"),
            "act": claim["act"],
            "polarity": claim["polarity"],
            "certainty": claim["certainty"],
            "target": target.get("text"),
            "target_entity": target.get("entity"),
            "cue": cue.get("text"),
            "content": claim["content"]["text"],
            "quotation": claim["quotation"],
            "hedges": [hedge["text"] for hedge in claim["hedges"]],
            "about": [one["entity"] for one in claim["about"]],
            "confidence": claim["confidence"],
            "start": claim["content"]["spans"][0]["start"],
            "end": claim["content"]["spans"][-1]["end"],
        }


def frame(many):
    """A pandas DataFrame of all claims of the reports; what failed is left out."""
    import pandas

    table = pandas.DataFrame(row for report in many if "error" not in report for row in claims(report))
    if "date" in table:
        table["date"] = pandas.to_datetime(table["date"])
    return table
