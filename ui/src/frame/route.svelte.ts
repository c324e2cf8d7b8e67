/**
 * Where the person is: `#/tasks/ID`. In the address, so that going back works.
 */
export const ROOMS = [
  "overview",
  "tasks",
  "journal",
  "initiatives",
  "citizens",
  "reports",
  "exchange",
  "documents",
  "calendar",
  "agency",
] as const;

export type Room = (typeof ROOMS)[number];

export interface Place {
  room: Room;
  /** What follows the room: an id, a page. */
  parts: string[];
}

/** The place that an address names; an unknown one is the first room. */
export function parse(hash: string): Place {
  const [room = "", ...parts] = hash
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent);
  const known = ROOMS.find((name) => name === room);
  return known ? { room: known, parts } : { room: "overview", parts: [] };
}

let place = $state.raw(parse(location.hash));
window.addEventListener("hashchange", () => {
  place = parse(location.hash);
});

export const route = {
  get room(): Room {
    return place.room;
  },
  get parts(): string[] {
    return place.parts;
  },
};

/** Goes to a place. */
export function go(room: Room, ...parts: string[]): void {
  location.hash = ["#", room, ...parts.map(encodeURIComponent)].join("/");
}
