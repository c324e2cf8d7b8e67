/** The field of an item that takes the keyboard when its fields open. */
import type { Part } from "../../../ipc";

/** An attachment that focuses the field of `part` once, with its text ready to be typed over. */
export function focusPart(part: Part): (fields: HTMLElement) => void {
  return (fields) => {
    if (fields.contains(document.activeElement)) return;
    const place = fields.querySelector(`[data-part="${part}"]`) ?? fields;
    // In a row of choices the chosen one; of a deadline the day.
    const field =
      place.querySelector<HTMLElement>("[aria-pressed='true']") ??
      place.querySelector<HTMLElement>("textarea, input") ??
      place.querySelector<HTMLElement>("select");
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  };
}
