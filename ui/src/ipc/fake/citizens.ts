/** What the stand-in answers about citizens and the year. */
import type { DialogueRow, HolidayRow, MatterRow, SituationRow } from "../generated";
import data from "./data.json";
import { need, wrong, type Answers, type World } from "./rooms";
import { dueView, readDay, TODAY } from "./state";

const shipped = data.holidays as HolidayRow[];

export function citizens({ book, changed, fresh }: World): Answers {
  const matters: MatterRow[] = [matter("m1", data.matter.gist, data.matter.due)];
  const dialogues: DialogueRow[] = [];
  const situations: SituationRow[] = [];
  const days = [...shipped];
  let before = [7, 3, 1];

  function matter(id: string, gist: string, due: string | null): MatterRow {
    return {
      id,
      gist,
      raised_on: TODAY,
      source: "reception",
      field_of_life: null,
      place: data.matter.place,
      answerer: null,
      due: dueView(due, "by", "todo"),
      answered_on: null,
      result: null,
      crowded: false,
      prolonged: false,
      entry: null,
      dialogue: null,
      note: null,
      problems: [],
    };
  }
  const find = <T extends { id: string }>(rows: T[], id: string): T =>
    need(rows.find((row) => row.id === id));
  const drop = <T extends { id: string }>(rows: T[], id: string): Record<string, never> => {
    rows.splice(rows.indexOf(find(rows, id)), 1);
    changed("citizens");
    return {};
  };
  const put = (row: object, edits: readonly object[]): void => {
    for (const edit of edits)
      for (const [field, value] of Object.entries(edit)) {
        const day = field.endsWith("_on") || field === "date" ? readDay(String(value)) : null;
        const text = value === "" ? null : value;
        Object.assign(row, { [field]: Array.isArray(value) ? null : (day ?? text) });
      }
    changed("citizens");
  };
  const tasks = () =>
    book.tasks.flatMap(({ row }) =>
      row.due && row.whose === "own"
        ? [{ kind: "task" as const, title: row.title, route: ["tasks", row.id], due: row.due }]
        : [],
    );
  const year = (asked: number | null): number => asked ?? Number(TODAY.slice(0, 4));
  const holidays = (of: number) => ({
    year: of,
    days: days.filter((day) => day.day.startsWith(String(of))),
    problems: [],
  });
  const reminders = () => ({
    items: tasks().filter((item) => item.due.state === "overdue" || item.due.state === "soon"),
    days_before: before,
    fresh: 0,
  });

  return {
    list_matters: () => ({
      rows: structuredClone(matters),
      counts: {
        raised: matters.length,
        answered: matters.filter((row) => row.answered_on).length,
        open: matters.filter((row) => !row.answered_on).length,
        late: 0,
        crowded: matters.filter((row) => row.crowded).length,
        prolonged: 0,
      },
    }),
    add_matter: ({ gist, place }) => {
      if (!gist.trim()) throw wrong("gist", "required");
      const row = { ...matter(fresh(), gist, null), place };
      matters.unshift(row);
      changed("citizens");
      return structuredClone(row);
    },
    edit_matter: ({ id, edits }) => {
      const row = find(matters, id);
      put(row, edits);
      return structuredClone(row);
    },
    remove_matter: ({ id }) => drop(matters, id),
    list_dialogues: () => structuredClone(dialogues),
    add_dialogue: ({ topic }) => {
      const row: DialogueRow = {
        id: fresh(),
        topic,
        planned_on: null,
        place: null,
        chair: null,
        audience: null,
        noticed_on: null,
        notice_by: null,
        held_on: null,
        published_on: null,
        publish_by: null,
        cancelled_reason: null,
        state: "planned",
        next: null,
        matters: 0,
        note: null,
        problems: [],
      };
      dialogues.unshift(row);
      changed("citizens");
      return structuredClone(row);
    },
    edit_dialogue: ({ id, edits }) => {
      const row = find(dialogues, id);
      put(row, edits);
      return structuredClone(row);
    },
    remove_dialogue: ({ id }) => drop(dialogues, id),
    list_situations: () => structuredClone(situations),
    add_situation: ({ content }) => {
      const row: SituationRow = {
        id: fresh(),
        date: TODAY,
        place: null,
        topic: null,
        content,
        problems: [],
      };
      situations.unshift(row);
      changed("citizens");
      return structuredClone(row);
    },
    edit_situation: ({ id, edits }) => {
      const row = find(situations, id);
      put(row, edits);
      return structuredClone(row);
    },
    remove_situation: ({ id }) => drop(situations, id),
    show_calendar: ({ year: asked }) => ({
      year: year(asked),
      items: tasks().filter((item) => item.due.last_day.startsWith(String(year(asked)))),
      days: holidays(year(asked)).days,
    }),
    export_calendar: () => ({ path: "/home/sample/lich-cong-tac-2026.ics", cut: [] }),
    list_holidays: ({ year: asked }) => holidays(year(asked)),
    edit_holiday: ({ day: typed, name, kind }) => {
      const day = readDay(typed) ?? typed;
      if (!/^\d{4}-/.test(day)) throw wrong("day", "bad-date");
      const at = days.findIndex((row) => row.day === day);
      if (at >= 0) days.splice(at, 1);
      if (kind) days.push({ day, name, kind, source: "", provisional: false, changed: true });
      changed("notebook");
      return holidays(Number(day.slice(0, 4)));
    },
    list_reminders: reminders,
    edit_reminders: ({ days_before }) => {
      before = days_before.split(",").map(Number);
      changed("notebook");
      return reminders();
    },
  };
}
