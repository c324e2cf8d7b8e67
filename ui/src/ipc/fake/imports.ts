/** What the stand-in answers about sheets: one invented file with every kind of row. */
import type { ImportPreview, ImportRow } from "../generated";
import data from "./data.json";
import type { Answers } from "./rooms";

const words = data.sheet;

const row = (number: number, status: ImportRow["status"], title: string): ImportRow => ({
  row: number,
  status,
  id: status === "differs" || status === "known" ? "t04" : null,
  title,
  cells: [],
  changes: status === "differs" ? [{ field: "due", old: "02/06/2026", new: "05/06/2026" }] : [],
});

const column = (at: number, heading: string, field: string | null, sample: string) => ({
  at,
  letter: "ABCD"[at] ?? "",
  heading,
  field,
  samples: sample ? [sample] : [],
  problems: field === "due" ? 1 : 0,
});

const preview = (): ImportPreview => ({
  file_hash: "f1",
  encoding: null,
  sheets: [{ name: words.sheet, rows: 12, hidden: false }],
  sheet: words.sheet,
  register: "tasks",
  head: 3,
  columns: [
    column(1, words.content, "title", words.work),
    column(2, words.due, "due", words.quarter),
    column(3, words.sign, null, ""),
  ],
  fields: ["title", "due", "lead"].map((name) => ({
    name,
    label: null,
    required: name === "title",
  })),
  missing: [],
  remembered: false,
  counts: { new: 1, known: 1, differs: 1, invalid: 1, left_out: 1 },
  problems: [
    {
      at: 2,
      heading: words.due,
      code: "bad-date",
      count: 1,
      cells: [{ cell: "C6", typed: words.quarter }],
    },
  ],
  rows: [
    row(4, "new", words.work),
    row(5, "known", words.training),
    row(6, "invalid", words.review),
    row(7, "differs", words.dialogue),
  ],
  left_out: [{ row: 9, why: "total", text: words.total }],
  cut: false,
});

/** The answers about bringing sheets in. */
export const imports = (): Answers => ({
  preview_import: ({ mapping }) => {
    const seen = preview();
    for (const column of seen.columns) {
      const chosen = mapping.find((one) => one.at === column.at);
      if (chosen) column.field = chosen.field;
    }
    if (!seen.columns.some((column) => column.field === "title")) seen.missing = ["title"];
    return seen;
  },
  run_import: ({ only_valid, accept }) => ({
    made: only_valid ? 1 : 2,
    changed: accept === null ? 1 : accept.length,
    known: 1,
    declined: accept === null ? 0 : 1 - accept.length,
    invalid: only_valid ? 1 : 0,
  }),
  cancel_work: () => ({}),
});
