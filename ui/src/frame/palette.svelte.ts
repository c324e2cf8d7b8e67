/** Whether the palette is open, and where the person was before it. */
let open = $state(false);
let before: HTMLElement | null = null;

export const palette = {
  get open(): boolean {
    return open;
  },
  show(): void {
    if (open) return;
    before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    open = true;
  },
  /** `back` gives the focus to where it was; not where something else takes it. */
  hide(back = true): void {
    open = false;
    if (back) before?.focus();
    before = null;
  },
};
