/**
 * What became of some words: those that stayed, those that went, those that came.
 *
 * The common beginning and end are cut off first; between them the longest common run of words is
 * found where both are short enough, else all of it went and came.
 */
export interface Stretch {
  words: string;
  kind: "same" | "old" | "new";
}

const MOST = 160_000;

function common(old: string[], now: string[]): Stretch[] {
  if (old.length * now.length > MOST) {
    return [
      { words: old.join(" "), kind: "old" },
      { words: now.join(" "), kind: "new" },
    ];
  }
  const best = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const same = old[i] === now[j];
      best[i]![j] = same ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      found.push({ words: now[j]!, kind: "same" });
      [i, j] = [i + 1, j + 1];
    } else if (i < old.length && (j >= now.length || best[i + 1]![j]! >= best[i]![j + 1]!)) {
      found.push({ words: old[i]!, kind: "old" });
      i += 1;
    } else {
      found.push({ words: now[j]!, kind: "new" });
      j += 1;
    }
  }
  return found;
}

/** The words of both, in one line. */
export function diff(before: string, after: string): Stretch[] {
  const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");
  const [old, now] = [words(before), words(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const parts: Stretch[] = [
    { words: now.slice(0, head).join(" "), kind: "same" },
    ...common(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    { words: now.slice(now.length - tail).join(" "), kind: "same" },
  ];
  const joined: Stretch[] = [];
  for (const part of parts) {
    if (part.words === "") continue;
    const last = joined.at(-1);
    if (last?.kind === part.kind) last.words += ` ${part.words}`;
    else joined.push({ ...part });
  }
  return joined;
}
