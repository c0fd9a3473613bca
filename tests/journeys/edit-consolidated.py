"""What somebody at DHSC does to a consolidated workbook with openpyxl.

edit-consolidated.py <workbook.xlsx> <edits.json>: edits are [{"sheet", "by", "says", "column", "value"}]: in the row
of the sheet whose column `by` says `says`, column `column` gets `value` (null empties it). Saves in place.
"""

import json
import sys

import openpyxl

path, edits = sys.argv[1:]
book = openpyxl.load_workbook(path)
for edit in json.loads(edits):
    sheet = book[edit["sheet"]]
    headings = {cell.value: cell.column for cell in sheet[2]}
    rows = [row for row in range(3, sheet.max_row + 1) if sheet.cell(row, headings[edit["by"]]).value == edit["says"]]
    if len(rows) != 1:
        sys.exit(f"{len(rows)} rows on {edit['sheet']} say {edit['says']}")
    sheet.cell(rows[0], headings[edit["column"]]).value = edit["value"]
book.save(path)
