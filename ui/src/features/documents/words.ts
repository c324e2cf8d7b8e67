/** How a person calls a document. */
import type { DocumentRow } from "../../ipc";
import { t } from "../../text";
import { dayLong } from "../../text/dates";

/** The parts of its name; each is read as one and not broken. */
export function titleParts(row: DocumentRow): string[] {
  const number = row.number ?? t("documents.no_number");
  const kind = row.kind ? [row.kind] : [];
  return row.date ? [...kind, `${number},`, dayLong(row.date)] : [...kind, number];
}

/** Kind, number and day, as they are said in one breath. */
export const documentTitle = (row: DocumentRow): string => titleParts(row).join(" ");
