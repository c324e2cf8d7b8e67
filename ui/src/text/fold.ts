/**
 * Search without marks: "dan van kheo" and "d/d" find what they mean, in NFC and NFD alike.
 */
const MARKS = /[\u0300-\u036f]/g;

/** Lower case, no marks, d for \u0111, single spaces. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/[\u0111\u0110]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether every word that was typed begins a word of `text`, in any order. */
export function matches(text: string, typed: string): boolean {
  const words = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
  return fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => words.includes(` ${word}`));
}
