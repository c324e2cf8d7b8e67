/** The items of a reading as the screen lists them, and where each stands in the text. */
import type { Doubt, Place, Read, ReadHeader, ReadingPage, ReadTask } from "../../../ipc";
import type { Spot, Tone } from "./marks";

/** The values of the head that hold one value each. */
export const HEAD_PARTS = [
  "kind",
  "number",
  "date",
  "issued_at",
  "issuer",
  "subject",
  "position",
  "name",
] as const;
/** Those that hold one a line. */
export const HEAD_LISTS = ["addressees", "recipients"] as const;

export const headKey = (part: string): string => `head/${part}`;
export const doubtKey = (index: number): string => `doubt/${index}`;

interface Listed {
  key: string;
  dropped: boolean;
}

export const kept = <T extends Listed>(items: readonly T[]): T[] =>
  items.filter((item) => !item.dropped);
export const dropped = <T extends Listed>(items: readonly T[]): T[] =>
  items.filter((item) => item.dropped);

function placesOf(head: ReadHeader): { key: string; place: Place | null }[] {
  const single = HEAD_PARTS.map((part) => ({ key: headKey(part), place: head[part].place }));
  const lists = HEAD_LISTS.flatMap((part) =>
    head[part].map((read: Read) => ({ key: headKey(part), place: read.place })),
  );
  return [...single, ...lists];
}

/** Every place of the text where something was read. */
export function spotsOf(page: ReadingPage): Spot[] {
  const spots: Spot[] = [];
  const put = (key: string, tone: Tone, place: Place | null): void => {
    if (place && place.end > place.start) spots.push({ key, tone, ...place });
  };
  for (const { key, place } of placesOf(page.header)) put(key, "head", place);
  for (const task of page.tasks) {
    const tone = task.dropped ? "dropped" : "task";
    for (const place of [task.place, ...task.more]) put(task.key, tone, place);
  }
  for (const duty of page.duties) put(duty.key, duty.dropped ? "dropped" : "duty", duty.place);
  for (const citation of page.citations) {
    put(citation.key, citation.dropped ? "dropped" : "citation", citation.place);
  }
  page.doubts.forEach((doubt: Doubt, index) => put(doubtKey(index), "doubt", doubt.place));
  return spots;
}

/** Where an item begins in the text. */
export function placeOfKey(spots: readonly Spot[], key: string): number | null {
  let first: number | null = null;
  for (const spot of spots) {
    if (spot.key === key && (first === null || spot.start < first)) first = spot.start;
  }
  return first;
}

/** The task that a task could be joined with: the next one in the paper's order. */
export function taskAfter(tasks: readonly ReadTask[], key: string): ReadTask | null {
  const listed = kept(tasks);
  const at = listed.findIndex((task) => task.key === key);
  return at < 0 ? null : (listed[at + 1] ?? null);
}

/** The new items, with those taken over that say what they said before: they are not redrawn. */
export function takeOver<T extends { key: string }>(before: readonly T[], now: readonly T[]): T[] {
  const old = new Map(before.map((item) => [item.key, item]));
  return now.map((item) => {
    const was = old.get(item.key);
    return was && JSON.stringify(was) === JSON.stringify(item) ? was : item;
  });
}

/** Every key that an item of this reading has. */
export function keysOf(page: ReadingPage): string[] {
  const items = [...page.tasks, ...page.duties, ...page.citations].map((item) => item.key);
  const head = [...HEAD_PARTS, ...HEAD_LISTS].map(headKey);
  const gone = page.gone.map((_, index) => `gone/${index}`);
  return [...items, ...head, ...gone, ...page.doubts.map((_, index) => doubtKey(index))];
}
