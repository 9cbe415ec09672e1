"""What independent readers find in the documents of a full meeting; ends with the first thing that is not so."""

import csv
import glob
import json
import re
import subprocess
import sys
import zipfile

import docx
import jsonschema
import openpyxl
import webvtt

out, name = sys.argv[1:3]
named = f"{out}/named/{name}.NAMED"


def must(what, found):
    if not found:
        sys.exit(f"not so: {what}")
    print(f"ok  {what}")


def text_of(pdf):
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout


def pages(pdf):
    info = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", info)[1])


def in_order(text, lines):
    place = 0
    for line in lines:
        found = text.find(line, place)
        if found < 0:
            sys.exit(f"not so: {line!r} comes after what stands before it")
        place = found + len(line)
    return True


record = json.load(open(f"{named}.json", encoding="utf-8"))
jsonschema.validate(record, json.load(open("schema/record-1.json", encoding="utf-8")))
must("json: valid by the schema (jsonschema)", True)
jsonschema.validate(json.load(open(f"{out}/no-names/{name}.no-names.json", encoding="utf-8")), json.load(open("schema/record-1.json", encoding="utf-8")))
must("json without names: valid by the same schema", True)
spoken = [one for one in record["finished"] if one["kind"] not in ("remarks", "point-of-order")]
must(f"json: {len(record['finished'])} interventions, {len(record['notes'])} notes", len(spoken) >= 39 and len(record["notes"]) >= 120)

labels = [note["proposal"] for note in record["notes"] if note["proposal"]]
must(f"json: {len(labels)} proposals, each a note of its own", labels == [one["label"] for one in record["proposals"]] and len(labels) >= 10)
must("json: who was added to a proposal is there", sum(len(one["supports"]) for one in record["proposals"]) >= 8)

word = docx.Document(f"{named}.docx")
styles = [paragraph.style.name for paragraph in word.paragraphs]
must("docx: headings of three levels and a title (python-docx)", {"Title", "Heading 1", "Heading 2", "Heading 3"} <= set(styles))
heads = [paragraph.text for paragraph in word.paragraphs if paragraph.style.name == "Heading 3"]
numbers = [int(found[1]) for found in (re.match(r"(\d+)\. ", head) for head in heads) if found]
must(f"docx: {len(numbers)} statements numbered from 1 without a gap", numbers == list(range(1, len(spoken) + 1)))
repeated = [table.rows[0]._tr.trPr is not None and "tblHeader" in table.rows[0]._tr.trPr.xml for table in word.tables]
must(f"docx: {len(repeated)} tables, each with heads that repeat", len(repeated) == 3 and all(repeated))
must("docx: hostile note is text", any("<script>alert(1)</script>" in paragraph.text for paragraph in word.paragraphs))

flat = lambda text: re.sub(r"\s+", " ", text)
must("docx to PDF to text (LibreOffice, poppler): every statement in order", in_order(flat(text_of(f"{named}.pdf")), [flat(head) for head in heads]))
must(f"docx to PDF: {pages(f'{named}.pdf')} pages", pages(f"{named}.pdf") < 15)
must("html to PDF to text (Chromium, poppler): every statement in order", in_order(flat(text_of(f"{out}/html.pdf")), [flat(head) for head in heads]))
must(f"html to PDF: {pages(f'{out}/html.pdf')} pages", pages(f"{out}/html.pdf") < 15)
dom = open(f"{out}/dom.html", encoding="utf-8").read()
must("html: the browser found no script and no picture from outside", "<script" not in dom and "<img" not in dom)
must("html: the browser drew four pictures", dom.count("<svg") == 4)

compiled = flat("\n".join(paragraph.text for paragraph in docx.Document(f"{out}/named/{name}.compilation.NAMED.docx").paragraphs))
wordings = [note["verbatim"] for note in record["notes"] if note["proposal"]]
must(f"compilation: every wording in a bracket (python-docx), {compiled.count('[')} brackets", all(wording in compiled for wording in wordings) and compiled.count("[") == compiled.count("]") >= len(wordings))
must("compilation: docx to PDF to text, every wording", all(wording in flat(text_of(f"{out}/named/{name}.compilation.NAMED.pdf")) for wording in wordings))
summed = flat("\n".join(paragraph.text for paragraph in docx.Document(f"{out}/named/{name}.summary.no-names.docx").paragraphs))
spoke = {one["name"] for one in record["finished"] if one["capacity"] in ("national", "group", "observer")}
must(f"summary: counts, and none of the {len(spoke)} names (python-docx)", "Many delegations (" in summed and not any(who in summed for who in spoke))

book = openpyxl.load_workbook(f"{named}.xlsx")
must(f"xlsx: sheets {book.sheetnames} (openpyxl)", "Presence" in book.sheetnames and len(book.sheetnames) == 7)
must("xlsx: a row for every proposal", book["Proposals"].max_row == 4 + len(record["proposals"]))
must(f"xlsx: {book['Positions by paragraph'].max_row - 4} positions, each with its place, who and where they stand", all(row[0].value and row[1].value and row[4].value for row in book["Positions by paragraph"].iter_rows(min_row=5)))
must("xlsx: no cell is a formula", all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row))
must("xlsx: a row for every intervention", book.worksheets[0].max_row == 4 + len(record["finished"]))
sheets = glob.glob(f"{out}/sheets/*.csv")
interventions = next(sheet for sheet in sheets if "-Interventions" in sheet)
rows = list(csv.reader(open(interventions, encoding="utf-8")))
must("xlsx: LibreOffice reads the same", len(sheets) == len(book.sheetnames) and len(rows) == 4 + len(record["finished"]))
must("xlsx: a guest's name that looks like a formula is text", any("=HYPERLINK(0)" in row for row in rows))

raw = open(f"{named}.csv", "rb").read()
must("csv: UTF-8 with its mark", raw.startswith(b"\xef\xbb\xbf") and raw.decode("utf-8-sig"))
mine = list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))
must("csv: a row for every intervention, durations as in the JSON", [int(row["duration_s"]) for row in mine] == [(one["elapsed_ms"] + 500) // 1000 for one in record["finished"]])
must("csv: no cell begins a formula", not any((cell or "").startswith(("=", "+", "-", "@")) for row in mine for cell in row.values()))
read = list(csv.reader(open(glob.glob(f"{out}/csv-read/*.csv")[0], encoding="utf-8")))
must("csv: LibreOffice reads the same rows", len(read) == len(mine) + 1)

chapters = webvtt.read(f"{named}.vtt")
must(f"vtt: {len(chapters)} chapters (webvtt-py)", len(chapters) >= len(spoken))
must("vtt: one after the other", all(one.end <= other.start for one, other in zip(chapters, chapters[1:])))

for path in glob.glob(f"{out}/**/*.docx", recursive=True) + glob.glob(f"{out}/**/*.xlsx", recursive=True):
    dates = {info.date_time for info in zipfile.ZipFile(path).infolist()}
    must(f"{path.split('/')[-1]}: one date for every part", dates == {(1980, 1, 1, 0, 0, 0)})
