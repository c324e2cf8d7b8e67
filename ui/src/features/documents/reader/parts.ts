/** The parts of items in words, and their values as a person reads and types them. */
import type { Part } from "../../../ipc";
import { dueInWords, periodWords } from "../../../design/duties";
import { hasWords, t } from "../../../text";
import { dayInField, isIsoDay } from "../../../text/dates";

/** What a part is called. */
export const partWords = (part: Part): string => t(`reader.part.${part}`);

/** A value as it stands on the screen. */
export function shownValue(part: Part, value: string): string {
  if (value === "") return "";
  if (part === "date") return isIsoDay(value) ? dayInField(value) : value;
  if (part === "due") return dueInWords(value);
  if (part === "period") return periodWords(value);
  const key = `${part === "whose" ? "task.whose" : "due.comparator"}.${value}`;
  if ((part === "whose" || part === "comparator") && hasWords(key)) return t(key);
  return value;
}

/** Names as they stand in one field. */
export const joined = (names: readonly string[]): string => names.join("; ");
