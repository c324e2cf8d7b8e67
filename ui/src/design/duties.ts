/** How the dates of a reporting duty are shown and typed. */
import type { DutyRow, DutyTerm } from "../ipc";
import { hasWords, t } from "../text";
import { dayInField, dayLong, dayShort, isIsoDay } from "../text/dates";

export const PERIODS = [
  "half-year",
  "year",
  "quarter",
  "month",
  "nine-month",
  "week",
  "once",
] as const;

/** As a person would type it: "05/6", "05/06/2026", "20", "+5"; what is no day as it was typed. */
export function termInField(due: string): string {
  if (isIsoDay(due)) return dayInField(due);
  if (/^\d{2}-\d{2}$/.test(due)) return dayShort(`2000-${due}`);
  return due;
}

/** "05/6", "05/6/2026", "day 20", in words within a sentence. */
export function dueInWords(due: string): string {
  if (isIsoDay(due)) return dayLong(due);
  if (/^\d{2}-\d{2}$/.test(due)) return dayShort(`2000-${due}`);
  if (/^\+\d+$/.test(due)) return t("duty.due.after", { day: due.slice(1) });
  return /^\d+$/.test(due) ? t("documents.duty.day", { day: due }) : due;
}

/** In words; what is no known period as it was written. */
export function periodWords(period: string): string {
  const key = `period.${period}`;
  return hasWords(key) ? t(key) : period;
}

/** Which of these stand right under one of the same sentence: it need not be said again. */
export function repeated(duties: readonly DutyRow[]): Set<string> {
  const again = duties.filter((duty, index) => {
    const above = duties[index - 1];
    return above?.sentence === duty.sentence && above.document.id === duty.document.id;
  });
  return new Set(again.map((duty) => duty.id));
}

/** Period, comparator and day in one breath. */
export function termWords(term: DutyTerm): string {
  const how = t(`due.comparator.${term.comparator}`);
  return `${periodWords(term.period)} ${how} ${dueInWords(term.due)}`;
}
