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

/** Places that are no room: they show what lies in all of them. */
export const PAGES = ["search", "history", "bin", "import"] as const;

export type Room = (typeof ROOMS)[number] | (typeof PAGES)[number];

/** What a search asks for, as its address says. */
export interface Asked {
  q: string;
  kind: string;
  state: string;
  from: string;
  until: string;
}

export interface Place {
  room: Room;
  /** What follows the room: an id, a page. */
  parts: string[];
  /** What stands behind the question mark. */
  asked: Asked;
}

/** The place that an address names; an unknown one is the first room. */
export function parse(hash: string): Place {
  const [path = "", question = ""] = hash.replace(/^#\/?/, "").split("?");
  const said = new URLSearchParams(question);
  const part = (name: string): string => said.get(name) ?? "";
  const asked = {
    q: part("q"),
    kind: part("kind"),
    state: part("state"),
    from: part("from"),
    until: part("until"),
  };
  const [room = "", ...parts] = path
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent);
  const known = [...ROOMS, ...PAGES].find((name) => name === room);
  return known ? { room: known, parts, asked } : { room: "overview", parts: [], asked };
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
  get asked(): Asked {
    return place.asked;
  },
};

/** Goes to a place. */
export function go(room: Room, ...parts: string[]): void {
  location.hash = ["#", room, ...parts.map(encodeURIComponent)].join("/");
}

/** Shows all results of a search; `instead` of the question before, so that going back leaves. */
export function search(asked: Partial<Asked>, instead = false): void {
  const said = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  const hash = `#/search?${said}`;
  if (!instead) location.hash = hash;
  else {
    history.replaceState(history.state, "", hash);
    place = parse(hash);
  }
}
