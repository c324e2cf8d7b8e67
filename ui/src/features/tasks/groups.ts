/**
 * Rows under the headings of their documents, in the order they come; what is overdue stands in a
 * group of its own, on top.
 */
import type { TaskRow } from "../../ipc";
import { t } from "../../text";

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

/** What a list may be grouped by. */
export const GROUPINGS = ["heading", "plan", "state", "month"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Where a row belongs, and what that is called. */
function place(row: TaskRow, by: Grouping): [key: string, title: string | null] {
  if (by === "plan") return [row.document?.id ?? "", row.document?.title ?? row.source];
  if (by === "state") return [row.state, t(`task.state.${row.state}`)];
  if (by === "month") {
    const month = row.due?.last_day.slice(0, 7);
    if (!month) return ["", t("tasks.group.no_due")];
    return [
      month,
      t("tasks.group.month", { month: Number(month.slice(5)), year: month.slice(0, 4) }),
    ];
  }
  const key = `${row.document?.id ?? ""}/${row.group ?? ""}`;
  return [key, row.group ?? row.document?.title ?? null];
}

/** The groups of a list. */
export function grouped(
  rows: readonly TaskRow[],
  pinned: boolean,
  by: Grouping = "heading",
): Group[] {
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
    const into = group(...place(row, by));
    into.all += 1;
    if (row.state === "done") into.done += 1;
    if (!(pinned && late(row))) into.rows.push(row);
  }
  const filled = [...groups.values()].filter((one) => one.rows.length > 0);
  // Months come in their order, what has no deadline last; what is late stays on top.
  if (by === "month") {
    const rank = (one: Group): string => (one.late ? "" : one.key || "9999");
    filled.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }
  return filled;
}
