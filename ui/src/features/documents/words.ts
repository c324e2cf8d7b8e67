/** How a person calls a document. */
import type { DocumentRow } from "../../ipc";
import { t } from "../../text";
import { dayLong } from "../../text/dates";

/** Kind, number and day, as they are said in one breath. */
export function documentTitle(row: DocumentRow): string {
  const number = row.number ?? t("documents.no_number");
  const day = row.date ? `, ${dayLong(row.date)}` : "";
  return `${row.kind ? `${row.kind} ` : ""}${number}${day}`;
}
