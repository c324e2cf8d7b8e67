/** What registers and fields are called. */
import type { FieldChoice, Register } from "../../ipc";
import { hasWords, t } from "../../text";

export const REGISTERS: readonly Register[] = [
  "tasks",
  "journal",
  "initiatives",
  "matters",
  "units",
  "people",
];

/** The name of a field. */
export function fieldWords(field: Pick<FieldChoice, "name" | "label">): string {
  if (field.label) return field.label;
  const key = `sheets.field.${field.name}`;
  return hasWords(key) ? t(key) : field.name;
}
