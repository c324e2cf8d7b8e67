/**
 * The keyboard among the items of a reading: Tab stops at one of them, the arrows go from one to
 * the next, keys on an item act on it. Inside a field the keys belong to the text; Esc comes back.
 *
 * An item that goes away under the keyboard hands it to the one that took its place.
 */
import { ofInputMethod } from "../../../design/autosave.svelte";

export type Action = "edit" | "close" | "tick" | "drop" | "split" | "join";

const ITEM = "[data-item]";
const KEYS: Record<string, Action> = {
  Enter: "edit",
  F2: "edit",
  " ": "tick",
  Delete: "drop",
  s: "split",
  S: "split",
  j: "join",
  J: "join",
};

export interface Keyboard {
  act: (key: string, action: Action) => void;
  /** The keyboard came upon an item, or upon something in it. */
  at: (key: string) => void;
  /** A field was left by Esc. */
  leave: (key: string) => void;
}

const itemsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(ITEM)];
const nameOf = (item: HTMLElement): string => item.dataset["item"] ?? "";
const groupOf = (item: HTMLElement): string | null =>
  item.closest<HTMLElement>("[data-group]")?.dataset["group"] ?? null;

/** The same item drawn anew, unless it moved to another group. */
function heirOf(items: HTMLElement[], name: string, group: string | null): HTMLElement | undefined {
  return items.find((item) => nameOf(item) === name && groupOf(item) === group);
}

/** Where an arrow leads; with Ctrl to the next group. */
function target(items: HTMLElement[], from: HTMLElement, event: KeyboardEvent): HTMLElement | null {
  const at = items.indexOf(from);
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (event.key === "Home") return items[0] ?? null;
  if (event.key === "End") return items.at(-1) ?? null;
  if (step === 0) return null;
  if (!event.ctrlKey) return items[at + step] ?? null;
  const others = step > 0 ? items.slice(at + 1) : items.slice(0, at).reverse();
  const found = others.find((item) => groupOf(item) !== groupOf(from));
  return found ? (items.find((item) => groupOf(item) === groupOf(found)) ?? found) : null;
}

/** An attachment for the element that holds the items. */
export function roving(keyboard: Keyboard): (list: HTMLElement) => () => void {
  return (list) => {
    let held: HTMLElement | null = null;
    let heldGroup: string | null = null;
    let place = 0;

    const keepOneStop = (): void => {
      const items = itemsOf(list);
      let orphaned = false;
      if (held && !held.isConnected) {
        const { activeElement, body } = list.ownerDocument;
        orphaned = activeElement === null || activeElement === body;
        held = heirOf(items, nameOf(held), heldGroup) ?? items[place] ?? items.at(-1) ?? null;
      }
      const stop = held ?? items[0];
      for (const item of items) {
        const index = item === stop ? "0" : "-1";
        if (item.getAttribute("tabindex") !== index) item.setAttribute("tabindex", index);
      }
      if (orphaned) held?.focus({ preventScroll: true });
    };
    const focusin = (event: FocusEvent): void => {
      const item = (event.target as HTMLElement).closest<HTMLElement>(ITEM);
      if (!item) return;
      held = item;
      heldGroup = groupOf(item);
      place = itemsOf(list).indexOf(item);
      keepOneStop();
      keyboard.at(nameOf(item));
    };
    const onItem = (item: HTMLElement, event: KeyboardEvent): boolean => {
      const next = target(itemsOf(list), item, event);
      if (next) {
        next.focus();
        return true;
      }
      const action = event.ctrlKey ? undefined : KEYS[event.key];
      if (action) keyboard.act(nameOf(item), action);
      return action !== undefined;
    };
    const keydown = (event: KeyboardEvent): void => {
      if (ofInputMethod(event) || event.altKey || event.metaKey) return;
      const from = event.target as HTMLElement;
      const item = from.closest<HTMLElement>(ITEM);
      if (!item) return;
      let taken = false;
      if (from === item) taken = onItem(item, event);
      else if (event.key === "Escape" && !event.defaultPrevented) {
        taken = true;
        item.focus();
        keyboard.leave(nameOf(item));
      }
      if (!taken) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const watcher = new MutationObserver(keepOneStop);
    watcher.observe(list, { childList: true, subtree: true });
    list.addEventListener("keydown", keydown);
    list.addEventListener("focusin", focusin);
    keepOneStop();
    return () => {
      watcher.disconnect();
      list.removeEventListener("keydown", keydown);
      list.removeEventListener("focusin", focusin);
    };
  };
}
