/**
 * Opening a record that was found at the spot where the words stand: its field comes into sight
 * and shines once. The room may still be loading, so the spot is waited for a little.
 */
import type { SearchHit } from "../ipc";

const PATIENCE_MS = 2500;

/** Its place in the address. */
export const hitPlace = (hit: SearchHit): string => `#/${hit.route}`;

function element(hit: SearchHit): HTMLElement | null {
  const [name = "", key = ""] = (hit.field ?? "").split("/");
  const names = [`${hit.kind}-${name}`, `detail-${name}`, ...(key ? [`${name}-${key}`] : [])];
  for (const testid of names) {
    const found = document.querySelector<HTMLElement>(`.main [data-testid="${testid}"]`);
    if (found) return found;
  }
  return name === "text" ? document.querySelector<HTMLElement>("details.whole-text") : null;
}

function shine(found: HTMLElement): void {
  if (found instanceof HTMLDetailsElement) found.open = true;
  found.scrollIntoView?.({ block: "center" });
  found.classList.add("spot");
  found.addEventListener("animationend", () => found.classList.remove("spot"), { once: true });
}

/** Goes to a hit and shows its spot. */
export function goToHit(hit: SearchHit): void {
  location.hash = hitPlace(hit);
  if (!hit.field) return;
  const end = performance.now() + PATIENCE_MS;
  const look = (): void => {
    const found = element(hit);
    if (found) shine(found);
    else if (performance.now() < end) setTimeout(look, 50);
  };
  setTimeout(look, 50);
}
