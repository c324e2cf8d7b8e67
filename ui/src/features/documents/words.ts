/** How a person calls a document, and how a reporting duty reads. */
import type { DocumentRow, ReadDuty } from "../../ipc";
import { t } from "../../text";
import { dayLong, dayShort } from "../../text/dates";

/** Kind, number and day, as they are said in one breath. */
export function documentTitle(row: DocumentRow): string {
  const number = row.number ?? t("documents.no_number");
  const day = row.date ? `, ${dayLong(row.date)}` : "";
  return `${row.kind ? `${row.kind} ` : ""}${number}${day}`;
}

function day(due: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(due)) return dayLong(due);
  if (/^\d{2}-\d{2}$/.test(due)) return dayShort(`2000-${due}`);
  return t("documents.duty.day", { day: due });
}

/** When a duty is due; one that is printed without a day is still a duty. */
export function dutyDue(duty: ReadDuty): string {
  if (!duty.due) return t("documents.duty.unclear");
  const how = duty.comparator ? `${t(`due.comparator.${duty.comparator}`)} ` : "";
  return t("documents.duty.due", { due: how + day(duty.due) });
}
