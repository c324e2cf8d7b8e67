/** What the program says unasked: what became stale, and how the exchange stands. */
import { bridge, type Bridge } from "./bridge";
import type { CalendarItem, Foot, Progress, Topic } from "./generated";

const listeners = new Set<(topics: readonly Topic[]) => void>();
let source: Bridge | null = null;

async function listenOnce(): Promise<void> {
  const other = await bridge();
  if (source === other) return;
  source = other;
  await other.listen("changed", (payload) => {
    const { topics } = payload as { topics: Topic[] };
    for (const heard of [...listeners]) heard(topics);
  });
}

/** Says which topics became stale, after each write, wherever it came from. */
export function onChanged(heard: (topics: readonly Topic[]) => void): () => void {
  listeners.add(heard);
  void listenOnce();
  return () => listeners.delete(heard);
}

/** Says how the exchange stands, while one is under way. */
export async function onSyncStatus(heard: (foot: Foot) => void): Promise<() => void> {
  return (await bridge()).listen("sync_status", (payload) => heard(payload as Foot));
}

/** Says what is to be remembered now: at start-up and while the program runs. */
export async function onReminders(
  heard: (items: readonly CalendarItem[]) => void,
): Promise<() => void> {
  return (await bridge()).listen("reminders", (payload) => heard(payload as CalendarItem[]));
}

/** Says how far long work is. */
export async function onProgress(heard: (progress: Progress) => void): Promise<() => void> {
  return (await bridge()).listen("progress", (payload) => heard(payload as Progress));
}
