/**
 * The text of a document cut into its own lines, and each line wherever a place begins or ends.
 *
 * Places count UTF-16 units of the whole text, as the program gives them. Lines stay lines: the
 * paper's breaks are kept. Linear in text and places, and a line that did not change is the same
 * object as before, so that a new reading redraws only what it changed.
 */
export type Tone = "head" | "task" | "duty" | "citation" | "doubt" | "dropped";

/** A place in the text and what stands there. */
export interface Spot {
  key: string;
  start: number;
  end: number;
  tone: Tone;
}

/** A stretch of one line with the spots it lies in, the widest first. */
export interface Piece {
  at: number;
  text: string;
  keys: readonly string[];
  tones: readonly Tone[];
}

export interface Line {
  at: number;
  end: number;
  pieces: readonly Piece[];
  /** What the line looks like, to be compared. */
  look: string;
}

function piecesOf(text: string, at: number, end: number, spots: readonly Spot[]): Piece[] {
  const cuts = new Set([at, end]);
  for (const spot of spots) {
    if (spot.start > at && spot.start < end) cuts.add(spot.start);
    if (spot.end > at && spot.end < end) cuts.add(spot.end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((stop, index) => {
    const start = sorted[index] ?? at;
    const inside = spots.filter((spot) => spot.start <= start && stop <= spot.end);
    inside.sort((a, b) => b.end - b.start - (a.end - a.start));
    return {
      at: start,
      text: text.slice(start, stop),
      keys: inside.map((spot) => spot.key),
      tones: [...new Set(inside.map((spot) => spot.tone))],
    };
  });
}

/** All lines, in order; those of `before` that still look the same are taken over. */
export function linesOf(
  text: string,
  spots: readonly Spot[],
  before: readonly Line[] = [],
): Line[] {
  const waiting = [...spots].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: Spot[] = [];
  let at = 0;
  return text.split("\n").map((words, index) => {
    const end = at + words.length;
    for (let spot = waiting[next]; spot && spot.start < end; spot = waiting[++next]) {
      if (spot.end > spot.start) open.push(spot);
    }
    const start = at;
    open = open.filter((spot) => spot.end > start);
    const pieces = words === "" ? [] : piecesOf(text, at, end, open);
    const marks = pieces.map((piece) => `${piece.at}${piece.keys.join()}${piece.tones.join()}`);
    const look = `${marks.join("|")}\n${words}`;
    const old = before[index];
    const line = old?.look === look && old.at === at ? old : { at, end, pieces, look };
    at = end + 1;
    return line;
  });
}

/** The narrowest spot around a place in the text. */
export function spotAt(
  spots: readonly Spot[],
  at: number,
  fits: (spot: Spot) => boolean,
): Spot | null {
  let best: Spot | null = null;
  for (const spot of spots) {
    if (spot.start > at || spot.end < at || !fits(spot)) continue;
    if (!best || spot.end - spot.start < best.end - best.start) best = spot;
  }
  return best;
}
