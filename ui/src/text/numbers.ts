/** Numbers as officials write them: 1.234,5. Built by hand, because web views differ. */

/** Whole numbers with dots between thousands. */
export function grouped(value: number): string {
  const sign = value < 0 ? "-" : "";
  const [whole = "0", rest] = String(Math.abs(value)).split(".");
  const dotted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return sign + (rest ? `${dotted},${rest}` : dotted);
}
