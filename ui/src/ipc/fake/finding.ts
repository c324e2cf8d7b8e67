/** What the stand-in answers when something is looked for, about what was, and about the bin. */
import { fold, matches } from "../../text/fold";
import type { BinRow, HistoryItem, SearchHit, SearchPiece } from "../generated";
import said from "./finding.json";
import { need, type Answers, type World } from "./rooms";

/** Only whole texts are marked here; the program marks words. */
function pieces(text: string, typed: string): SearchPiece[] {
  const first = fold(typed).split(" ")[0] ?? "";
  return text.split(/(\s+)/).map((word) => ({
    text: word,
    found: first !== "" && fold(word).startsWith(first),
  }));
}

export function finding(world: World): Answers {
  const { book, changed } = world;
  const hit = (kind: string, id: string, title: string, route: string, more = ""): SearchHit => ({
    id,
    kind,
    title,
    title_pieces: [{ text: title, found: false }],
    snippet: more ? [{ text: more, found: false }] : [],
    field: more ? "text" : null,
    field_label: more ? said.label : null,
    date: null,
    state: null,
    state_label: null,
    route,
  });
  const all = (): SearchHit[] => [
    ...book.tasks.map((page) => ({
      ...hit("task", page.row.id, page.row.title, `tasks/${page.row.id}`, page.text ?? ""),
      state: page.row.state,
      date: page.row.due?.day ?? null,
    })),
    ...book.entries.map((row) => ({
      ...hit("entry", row.id, row.content ?? "", `journal/${row.id}`),
      date: row.date,
    })),
    ...book.initiatives.map((page) =>
      hit("initiative", page.row.id, page.row.name, `initiatives/${page.row.id}`),
    ),
  ];
  const history: HistoryItem[] = [
    {
      revision: "ab".repeat(32),
      id: "t04",
      kind: "task",
      title: need(book.tasks.find((page) => page.row.id === "t04")).row.title,
      route: "tasks/t04",
      person: book.status.official,
      begun_at: "2026-05-27T15:58:00+07:00",
      stored_at: "2026-05-27T16:02:11+07:00",
      act: "changed",
      changes: said.changes,
    },
  ];
  const bin: BinRow[] = [
    {
      id: "x1",
      kind: "document",
      title: said.binned,
      removed_at: "2026-05-26T09:10:00+07:00",
      person: book.status.official,
      parent: null,
      children: 2,
    },
  ];

  return {
    search: ({ text, kinds, limit }) => {
      const most = limit || 50;
      const found = all()
        .filter((one) => kinds.length === 0 || kinds.includes(one.kind))
        .filter((one) => matches(`${one.title} ${one.snippet[0]?.text ?? ""}`, text))
        .map((one) => {
          const inTitle = matches(one.title, text);
          const snippet = inTitle ? [] : pieces(one.snippet[0]?.text ?? "", text);
          return { ...one, title_pieces: pieces(one.title, text), snippet };
        });
      return { hits: found.slice(0, most), more: found.length > most };
    },
    show_history: ({ id, kind }) => ({
      items: history.filter((one) => (!id || one.id === id) && (!kind || one.kind === kind)),
      next: null,
      people: [book.status.official],
    }),
    restore_value: ({ field }) => {
      const item = need(history[0]);
      const change = need(item.changes.find((one) => one.field === field));
      const { before, after } = change;
      const act = { ...item, revision: "cd".repeat(32), changes: [change] };
      history.unshift({ ...act, changes: [{ ...change, before: after, after: before }] });
      changed("tasks");
      return {};
    },
    list_bin: () => ({ rows: bin, total: bin.length }),
    restore_record: ({ id, children }) => {
      const row = need(bin.find((one) => one.id === id));
      bin.splice(bin.indexOf(row), 1);
      changed("documents");
      return { count: children ? row.children + 1 : 1, route: `documents/${id}` };
    },
  };
}
