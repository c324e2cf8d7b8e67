/** Keys that work everywhere, and never inside text that is being typed. */
import { ofInputMethod } from "../design/autosave.svelte";
import { redo, undo } from "./acts";
import { palette } from "./palette.svelte";
import { go, ROOMS } from "./route.svelte";

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")
  );
}

/** Leaves what is being edited, which stores it: back to the row it belongs to. */
function leave(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement)) return;
  const row = document.querySelector<HTMLElement>("a.row[aria-current]");
  if (row && target.closest(".detail")) row.focus();
  else if (typing(target)) target.blur();
}

/**
 * Esc leaves safely; Alt+1..9 go to the rooms; Ctrl+Z and Ctrl+Y take back and do again;
 * Ctrl+K opens everything by its name, also from a field.
 */
export function onkeydown(event: KeyboardEvent): void {
  if (ofInputMethod(event)) return;
  if (event.ctrlKey && !event.altKey && event.code === "KeyK") {
    event.preventDefault();
    return palette.show();
  }
  if (palette.open) return;
  if (event.key === "Escape") return leave(event.target);
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (event.altKey && !event.ctrlKey && digit) {
    const room = ROOMS[Number(digit) - 1];
    if (!room) return;
    event.preventDefault();
    (document.activeElement as HTMLElement | null)?.blur();
    go(room);
    document.getElementById("main")?.focus();
    return;
  }
  if (!event.ctrlKey || event.altKey || typing(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) void undo();
  else if (key === "y" || (key === "z" && event.shiftKey)) void redo();
  else return;
  event.preventDefault();
}
