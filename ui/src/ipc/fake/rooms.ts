/** What the stand-in answers about tasks, the journal and initiatives. */
import { Failure } from "../failure";
import type {
  Commands,
  EntryRow,
  InitiativePage,
  Link,
  Problem,
  RecurringRow,
  TaskCounts,
  TaskPage,
  Topic,
} from "../generated";
import { dueView, invented, readDay, TODAY, type Notebook } from "./state";

export type Answers = {
  [N in keyof Commands]?: (input: Commands[N]["input"]) => Commands[N]["output"];
};

export interface World {
  book: Notebook;
  changed: (...topics: Topic[]) => void;
  fresh: () => string;
}

export function need<T>(found: T | undefined): T {
  if (found === undefined) throw new Failure({ code: "not-found", problems: [], detail: null });
  return found;
}

export function wrong(field: string, code: string): Failure {
  return new Failure({
    code: "invalid-input",
    problems: [{ field, code, typed: "" }],
    detail: null,
  });
}

const only = (edit: object): [string, unknown] => need(Object.entries(edit)[0]);

function settle(page: { problems: Problem[] }, field: string, bad: string): void {
  page.problems = page.problems.filter((problem) => problem.field !== field);
  if (bad) page.problems.push({ field, code: "bad-date", typed: bad });
}

export function counts(book: Notebook): TaskCounts {
  const own = book.tasks.map((page) => page.row).filter((row) => row.whose === "own");
  const late = own.filter((row) => row.due?.state === "overdue");
  const open = own.filter((row) => row.state !== "done" && row.due);
  return {
    all: own.length,
    overdue: late.length,
    week: open.filter((row) => row.due && row.due.days_left >= 0 && row.due.days_left <= 7).length,
    doing: own.filter((row) => row.state === "doing").length,
    todo: own.filter((row) => row.state === "todo").length,
    done: own.filter((row) => row.state === "done").length,
    others: book.tasks.length - own.length,
  };
}

function editTask(page: TaskPage, edit: object): void {
  const [field, value] = only(edit);
  const row = page.row;
  if (field === "due") {
    const day = readDay(String(value));
    row.due = dueView(day, row.due?.comparator ?? "by", row.state);
    settle(page, "due", day ? "" : String(value));
  } else if (field === "comparator") {
    row.due = row.due && dueView(row.due.day, String(value), row.state);
  } else if (field === "state") {
    row.state = value as typeof row.state;
    row.done_on = value === "done" ? TODAY : null;
    row.due = row.due && dueView(row.due.day, row.due.comparator, row.state);
  } else Object.assign(field in row ? row : page, { [field]: value === "" ? null : value });
}

function tasks({ book, changed, fresh }: World): Answers {
  const rules: RecurringRow[] = [];
  const find = (id: string): TaskPage => need(book.tasks.find((page) => page.row.id === id));
  const show = (id: string): TaskPage => {
    const page = find(id);
    const activities = book.entries.filter((entry) => entry.task?.id === id);
    return structuredClone({
      ...page,
      row: { ...page.row, entries: activities.length },
      activities,
    });
  };
  const keeps = (filter: string, page: TaskPage): boolean => {
    const row = page.row;
    if (filter === "others") return row.whose !== "own";
    if (row.whose !== "own") return false;
    if (filter === "overdue") return row.due?.state === "overdue";
    if (filter === "week")
      return !!row.due && row.state !== "done" && row.due.days_left >= 0 && row.due.days_left <= 7;
    return filter === "all" || row.state === filter;
  };
  return {
    list_tasks: ({ filter }) => ({
      rows: structuredClone(
        book.tasks.filter((page) => keeps(filter, page)).map((page) => page.row),
      ),
      counts: counts(book),
    }),
    show_task: ({ id }) => show(id),
    add_task: ({ title, due, source, lead }) => {
      if (!title.trim()) throw wrong("title", "required");
      const day = readDay(due);
      if (due && !day) throw wrong("due", "bad-date");
      const first = need(book.tasks[0]);
      const page: TaskPage = structuredClone({ ...first, progress: [], text: null, problems: [] });
      Object.assign(page.row, { id: fresh(), title, source, lead, group: null, document: null });
      Object.assign(page.row, { due: dueView(day, "by", "todo"), state: "todo", percent: null });
      book.tasks.push(page);
      changed("tasks");
      return show(page.row.id);
    },
    edit_task: ({ id, edits }) => {
      for (const edit of edits) editTask(find(id), edit);
      changed("tasks");
      return show(id);
    },
    note_progress: ({ id, note, percent }) => {
      const page = find(id);
      page.progress.unshift({ id: fresh(), date: TODAY, note, percent, person: invented.official });
      page.row.percent = percent ?? page.row.percent;
      changed("tasks");
      return show(id);
    },
    complete_task: ({ id }) => {
      editTask(find(id), { state: "done" });
      changed("tasks");
      return show(id);
    },
    edit_tasks: ({ ids, edits, remove }) => {
      if (remove) book.tasks = book.tasks.filter((page) => !ids.includes(page.row.id));
      else for (const id of ids) for (const edit of edits) editTask(find(id), edit);
      changed("tasks");
      return {};
    },
    add_step: ({ task, title }) => {
      if (!title.trim()) throw wrong("title", "required");
      const page = find(task);
      const row = { ...structuredClone(page.row), id: fresh(), title, parent: task, due: null };
      page.steps.push({ ...row, state: "todo", steps: 0, steps_done: 0 });
      page.row.steps += 1;
      changed("tasks");
      return show(task);
    },
    list_recurring: () => structuredClone(rules),
    keep_recurring: ({ id, title, lead, from, until, ...rule }) => {
      if (!title.trim()) throw wrong("title", "required");
      const next = ["2026-06-05"];
      rules.push({ ...rule, id: id ?? fresh(), title, lead, from: null, until: null, next });
      changed("tasks");
      return structuredClone(rules);
    },
    remove_recurring: ({ id }) => {
      rules.splice(rules.indexOf(need(rules.find((rule) => rule.id === id))), 1);
      changed("tasks");
      return structuredClone(rules);
    },
    remove_task: ({ id }) => {
      const gone = find(id);
      book.tasks = book.tasks.filter((page) => page !== gone);
      book.removed.push(() => (book.tasks.push(gone), "tasks"));
      changed("tasks");
      return {};
    },
  };
}

function editEntry(world: World, row: EntryRow, edit: object): void {
  const { book } = world;
  const [field, value] = only(edit);
  if (field === "date") {
    row.date = readDay(String(value));
    settle(row, "date", row.date ? "" : String(value));
  } else if (field === "figure") {
    const { code, text } = value as { code: string; text: string };
    const number = Number(text.replaceAll(".", ""));
    const at = `figure/${code}`;
    row.problems = row.problems.filter((problem) => problem.field !== at);
    row.figures = row.figures.filter((figure) => figure.code !== code);
    if (Number.isNaN(number)) row.problems.push({ field: at, code: "bad-number", typed: text });
    else if (text) row.figures.push({ code, value: number });
  } else if (field === "task" || field === "initiative") {
    row[field] = linkOf(book, field, value as string | null);
  } else Object.assign(row, { [field]: value });
  row.kind_label = book.kinds.kinds.find((kind) => kind.code === row.kind)?.label ?? row.kind;
}

function linkOf(book: Notebook, kind: "task" | "initiative", id: string | null): Link | null {
  const page = book.tasks.find((one) => one.row.id === id)?.row.title;
  const name = book.initiatives.find((one) => one.row.id === id)?.row.name;
  const title = kind === "task" ? page : name;
  return id && title ? { id, title } : null;
}

function journal(world: World): Answers {
  const { book, changed, fresh } = world;
  const find = (id: string): EntryRow => need(book.entries.find((row) => row.id === id));
  return {
    list_kinds: () => structuredClone(book.kinds),
    edit_kind: (kind) => {
      const figures = kind.figures.flatMap((code) =>
        book.kinds.figures.filter((f) => f.code === code),
      );
      const old = book.kinds.kinds.find((one) => one.code === kind.code);
      if (old) Object.assign(old, kind, { figures });
      else book.kinds.kinds.push({ ...kind, code: fresh(), figures });
      changed("journal");
      return structuredClone(book.kinds);
    },
    list_entries: ({ from, to, kind, offset, limit }) => {
      const [first, last] = [readDay(from) ?? "", readDay(to) ?? "9999"];
      const rows = book.entries
        .filter((row) => !kind || row.kind === kind)
        .filter((row) => !row.date || (row.date >= first && row.date <= last))
        .sort((a, b) => (b.date ?? "9").localeCompare(a.date ?? "9"));
      const sums = book.kinds.figures.map(({ code }) => ({
        code,
        value: rows
          .flatMap((row) => row.figures)
          .reduce((sum, f) => sum + (f.code === code ? f.value : 0), 0),
      }));
      return structuredClone({
        rows: rows.slice(offset, offset + limit),
        total: rows.length,
        sums: sums.filter((sum) => sum.value > 0),
      });
    },
    add_entry: ({ date, kind, place, content, task, initiative, figures }) => {
      if (!content.trim()) throw wrong("content", "required");
      const row: EntryRow = {
        ...structuredClone(need(book.entries[0])),
        ...{ id: fresh(), date: TODAY, kind, place, content, figures: [], problems: [] },
      };
      for (const edit of [{ date: date || TODAY }, { task }, { initiative }])
        editEntry(world, row, edit);
      for (const figure of figures) editEntry(world, row, { figure });
      book.entries.unshift(row);
      changed("journal");
      return structuredClone(row);
    },
    edit_entry: ({ id, edits }) => {
      for (const edit of edits) editEntry(world, find(id), edit);
      changed("journal");
      return structuredClone(find(id));
    },
    remove_entry: ({ id }) => {
      const gone = find(id);
      book.entries = book.entries.filter((row) => row !== gone);
      book.removed.push(() => (book.entries.push(gone), "journal"));
      changed("journal");
      return {};
    },
  };
}

function initiatives({ book, changed, fresh }: World): Answers {
  const find = (id: string): InitiativePage =>
    need(book.initiatives.find((one) => one.row.id === id));
  const show = (id: string): InitiativePage =>
    structuredClone({
      ...find(id),
      activities: book.entries.filter((row) => row.initiative?.id === id),
    });
  return {
    list_initiatives: () => ({
      rows: structuredClone(book.initiatives.map((one) => one.row)),
      counts: { registered: 1, running: 2, recognised: 1 },
    }),
    show_initiative: ({ id }) => show(id),
    add_initiative: ({ name, field_of_life, lead }) => {
      if (!name.trim()) throw wrong("name", "required");
      const page = structuredClone(need(book.initiatives.at(-1)));
      Object.assign(page.row, { id: fresh(), name, field_of_life, lead, entries: 0 });
      book.initiatives.push(page);
      changed("initiatives");
      return show(page.row.id);
    },
    edit_initiative: ({ id, edits }) => {
      const page = find(id);
      for (const edit of edits) {
        const [field, value] = only(edit);
        if (field === "award") {
          const [key, on, text, by] = value as string[];
          page.awards.push({
            key: key ?? "",
            on: readDay(on ?? ""),
            text: text ?? "",
            by: by ?? "",
          });
          continue;
        }
        if (field === "fund" || field === "step") continue;
        const day = field.endsWith("_on");
        const text = value === "" ? null : value;
        if (day) settle(page, field, readDay(String(value)) ? "" : String(value));
        const kept = day ? readDay(String(value)) : text;
        Object.assign(field in page.row ? page.row : page, { [field]: kept });
      }
      changed("initiatives");
      return show(id);
    },
    replicate_initiative: ({ id }) => {
      const page = structuredClone(find(id));
      Object.assign(page.row, { id: fresh(), parent: id });
      book.initiatives.push(page);
      changed("initiatives");
      return show(page.row.id);
    },
    submit_initiative: ({ id }) => {
      find(id).sent_at = `${TODAY}T08:00:00+07:00`;
      changed("exchange");
      return show(id);
    },
    remove_initiative: ({ id }) => {
      const gone = find(id);
      book.initiatives = book.initiatives.filter((one) => one !== gone);
      book.removed.push(() => (book.initiatives.push(gone), "initiatives"));
      changed("initiatives");
      return {};
    },
  };
}

/** The answers of the three rooms. */
export const rooms = (world: World): Answers => ({
  ...tasks(world),
  ...journal(world),
  ...initiatives(world),
});
