/**
 * Arrow keys in a list of rows: one row takes part in Tab, the arrows move among them.
 */
const ROW = "a.row";

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(ROW)];
}

function keepOneStop(list: HTMLElement, wanted?: HTMLElement): void {
  const rows = rowsOf(list);
  const stop =
    wanted ??
    rows.find((row) => row === document.activeElement) ??
    rows.find((row) => row.hasAttribute("aria-current")) ??
    rows[0];
  for (const row of rows) {
    const index = row === stop ? 0 : -1;
    if (row.tabIndex !== index) row.tabIndex = index;
  }
}

function target(rows: HTMLElement[], from: number, key: string): HTMLElement | undefined {
  if (key === "ArrowDown") return rows[from + 1];
  if (key === "ArrowUp") return rows[from - 1];
  if (key === "Home") return rows[0];
  if (key === "End") return rows.at(-1);
  return undefined;
}

/** An attachment for the element that holds the rows. */
export function rowKeys(list: HTMLElement): () => void {
  const keydown = (event: KeyboardEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>(ROW);
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = rowsOf(list);
    const next = target(rows, rows.indexOf(row), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const focusin = (event: FocusEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>(ROW);
    if (row) keepOneStop(list, row);
  };
  // In a narrow window the detail stands under the list.
  const click = (): void => {
    if (!window.matchMedia?.("(max-width: 959px)").matches) return;
    requestAnimationFrame(() => document.querySelector(".detail")?.scrollIntoView());
  };
  const watcher = new MutationObserver(() => keepOneStop(list));
  watcher.observe(list, { childList: true, subtree: true });
  list.addEventListener("keydown", keydown);
  list.addEventListener("focusin", focusin);
  list.addEventListener("click", click);
  keepOneStop(list);
  return () => {
    watcher.disconnect();
    list.removeEventListener("keydown", keydown);
    list.removeEventListener("focusin", focusin);
    list.removeEventListener("click", click);
  };
}
