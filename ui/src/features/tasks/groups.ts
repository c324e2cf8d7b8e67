/**
 * Rows under the headings of their documents, in the order they come; what is overdue stands in a
 * group of its own, on top.
 */
import type { TaskRow } from "../../ipc";

export interface Group {
  key: string;
  title: string | null;
  late: boolean;
  rows: TaskRow[];
  done: number;
  /** How many there are, those on top among them. */
  all: number;
}

function late(row: TaskRow): boolean {
  return row.due?.state === "overdue";
}

/** The groups of a list. */
export function grouped(rows: readonly TaskRow[], pinned: boolean): Group[] {
  const groups = new Map<string, Group>();
  const group = (key: string, title: string | null, isLate = false): Group => {
    const found = groups.get(key);
    if (found) return found;
    const made = { key, title, late: isLate, rows: [], done: 0, all: 0 };
    groups.set(key, made);
    return made;
  };
  if (pinned) for (const row of rows) if (late(row)) group("!", null, true).rows.push(row);
  for (const row of rows) {
    const key = `${row.document?.id ?? ""}/${row.group ?? ""}`;
    const into = group(key, row.group ?? row.document?.title ?? null);
    into.all += 1;
    if (row.state === "done") into.done += 1;
    if (!(pinned && late(row))) into.rows.push(row);
  }
  return [...groups.values()].filter((one) => one.rows.length > 0);
}
