"""What openpyxl finds in a workbook, as JSON: tables by sheet with their references, charts, validations and names.

inspect-consolidated.py <workbook.xlsx> [<copy.xlsx>]: saves what it has read as the copy, where one is named.
"""

import json
import sys

import openpyxl

path, *copy = sys.argv[1:]
book = openpyxl.load_workbook(path)
# A list until openpyxl 3.0, a dictionary from 3.1 on.
names = [one.name for one in getattr(book.defined_names, "definedName", [])] or list(book.defined_names)
print(
    json.dumps(
        {
            "sheets": {
                sheet.title: {
                    "state": sheet.sheet_state,
                    "tables": {table.displayName: table.ref for table in sheet.tables.values()},
                    "charts": len(sheet._charts),
                    "validations": len(sheet.data_validations.dataValidation),
                }
                for sheet in book.worksheets
            },
            "names": sorted(names),
        }
    )
)
if copy:
    book.save(copy[0])
