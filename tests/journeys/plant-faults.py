"""Plants one fault in a copy of a filled return, as a partner's own program might.

Usage: plant-faults.py <return.xlsx> <folder>
Writes <folder>/<fault>.xlsx for each fault below. The rows and columns are found by heading, so that this program
shares nothing with the one that wrote the template.
"""

import shutil
import sys

import openpyxl


def header(sheet):
    for row in sheet.iter_rows(min_row=1, max_row=10):
        texts = [cell.value for cell in row]
        if len([text for text in texts if isinstance(text, str)]) > 1:
            return row[0].row, {text: index + 1 for index, text in enumerate(texts) if text}
    raise SystemExit(f"no headings on {sheet.title}")


def cell(book, sheet_name, key, heading):
    sheet = book[sheet_name]
    top, columns = header(sheet)
    for row in range(top + 1, sheet.max_row + 1):
        if str(sheet.cell(row, 1).value) == key:
            return sheet.cell(row, columns[heading])
    raise SystemExit(f"no row {key} on {sheet_name}")


def text_date(book):
    cell(book, "Milestones", "25.1", "Date met").value = "31/03/2024"


def blank_status(book):
    cell(book, "Actions", "13", "Status").value = None


def formula_without_result(book):
    cell(book, "Milestones", "25.1", "Value").value = "=1+1"


def row_inserted(book):
    book["Milestones"].insert_rows(5)


def row_deleted(book):
    book["Milestones"].delete_rows(4)


def sheet_renamed(book):
    book["Milestones"].title = "Milestones 2025"


def status_not_in_list(book):
    cell(book, "Actions", "13", "Status").value = "Nearly there"


def case_and_spaces(book):
    cell(book, "Actions", "25", "Status").value = " Extended "


def columns_swapped(book):
    sheet = book["Milestones"]
    top, columns = header(sheet)
    first, second = columns["Date met"], columns["As at"]
    for row in range(top, sheet.max_row + 1):
        a, b = sheet.cell(row, first), sheet.cell(row, second)
        a.value, b.value = b.value, a.value


def duplicate_reference(book):
    cell(book, "Milestones", "25.2", "Milestone").value = "25.1"


def wording_edited(book):
    cell(book, "Milestones", "25.1", "Published milestone").value = "NHS England and NICE to meet ABPI some time"


def old_template_version(book):
    sheet = book["_return"]
    for row in sheet.iter_rows():
        if row[0].value == "Return template version":
            row[1].value = "0"
    name = book.defined_names["ReturnIdentity"] if "ReturnIdentity" in book.defined_names else None
    if name is not None:
        parts = name.attr_text.strip('"').split("|")
        parts[4] = "0"
        name.attr_text = '"' + "|".join(parts) + '"'


def met_without_evidence(book):
    cell(book, "Milestones", "25.1", "Progress").value = None


def other_organisation(book):
    cell(book, "Start here", "Delivery partner", "Answer").value = "Medical Research Council"


def main():
    source, folder = sys.argv[1], sys.argv[2]
    faults = [
        text_date,
        blank_status,
        formula_without_result,
        row_inserted,
        row_deleted,
        sheet_renamed,
        status_not_in_list,
        case_and_spaces,
        columns_swapped,
        duplicate_reference,
        wording_edited,
        old_template_version,
        met_without_evidence,
        other_organisation,
    ]
    for fault in faults:
        book = openpyxl.load_workbook(source)
        fault(book)
        book.save(f"{folder}/{fault.__name__}.xlsx")
    shutil.copy(source, f"{folder}/same_return.xlsx")
    shutil.copy(source, f"{folder}/same_return_again.xlsx")


main()
