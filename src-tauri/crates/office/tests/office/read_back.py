"""What openpyxl reads in a workbook: every cell with its type, as JSON on standard output."""

import datetime
import json
import sys

import openpyxl

formulas = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)


def plain(value):
    if isinstance(value, datetime.datetime):
        return ["date", value.date().isoformat()]
    if isinstance(value, (int, float)):
        return ["number", float(value)]
    return ["text", value]


out = {}
for sheet in values:
    shape = formulas[sheet.title]
    out[sheet.title] = {
        "cells": {
            cell.coordinate: plain(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        },
        "formulas": {
            cell.coordinate: cell.value
            for row in shape.iter_rows()
            for cell in row
            if cell.data_type == "f"
        },
        "freeze": shape.freeze_panes,
        "filter": shape.auto_filter.ref,
        "titles": shape.print_title_rows,
        "landscape": shape.page_setup.orientation,
        "paper": shape.page_setup.paperSize,
        "fits": shape.sheet_properties.pageSetUpPr.fitToPage,
        "tall": shape.page_setup.fitToHeight,
        "header": shape.oddHeader.center.text,
        "footer": shape.oddFooter.center.text,
    }
json.dump(out, sys.stdout, ensure_ascii=False)
