/** The invented notebook behind the stand-in: plain arrays, kept as long as the page is open. */
import kinds from "../../../../assets/data/entry-kinds.json";
import type {
  DueView,
  DutyRow,
  EntryRow,
  ExchangePage,
  FigureKind,
  InitiativePage,
  KindList,
  Link,
  NotebookStatus,
  Problem,
  ReportPage,
  TaskPage,
  TaskState,
  Topic,
  Validity,
} from "../generated";
import data from "./data.json";

export const TODAY = data.today;
export const invented = data;

const DAY_MS = 86_400_000;
const days = (iso: string): number => Math.round(Date.parse(iso) / DAY_MS);
const iso = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** A deadline as the program would show it today. */
export function dueView(day: string | null, comparator: string, state: TaskState): DueView | null {
  if (!day) return null;
  const last = comparator === "before" ? days(day) - 1 : days(day);
  const left = last - days(TODAY);
  const weekend = new Date(last * DAY_MS).getUTCDay();
  const back = weekend === 6 ? 1 : weekend === 0 ? 2 : 0;
  const late = left < 0 ? "overdue" : left <= 3 ? "soon" : "on_time";
  return {
    day,
    comparator: comparator === "before" ? "before" : "by",
    last_day: iso(last),
    days_left: left,
    state: state === "done" ? "done" : late,
    working_day_before: back > 0 ? iso(last - back) : null,
  };
}

/** A day as people type it, or null. */
export function readDay(text: string): string | null {
  const digits = /^(\d{2})(\d{2})(\d{2})$/.exec(text.trim());
  const parts = digits ?? /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2,4}))?$/.exec(text.trim());
  if (!parts) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  const year = parts[3] ? Number(parts[3].length === 2 ? `20${parts[3]}` : parts[3]) : 2026;
  const date = new Date(Date.UTC(year, Number(parts[2]) - 1, Number(parts[1])));
  return date.getUTCDate() === Number(parts[1]) ? date.toISOString().slice(0, 10) : null;
}

const figureKinds = new Map(kinds.figures.map((figure) => [figure.code, figure as FigureKind]));

export interface Notebook {
  status: NotebookStatus;
  document: (typeof data)["document"] & { note: string | null; reply_number: string | null };
  validity: Validity | null;
  duties: DutyRow[] | null;
  /** Forms that were not sent yet. */
  drafts: Record<string, string>;
  /** The file that the person would choose. */
  picked: string | null;
  tasks: TaskPage[];
  entries: EntryRow[];
  initiatives: InitiativePage[];
  kinds: KindList;
  report: ReportPage | null;
  exchange: ExchangePage;
  removed: (() => Topic)[];
}

const documentLink: Link = {
  id: data.document.id,
  title: `${data.document.kind} ${data.document.number}`,
};

function taskPage(task: (typeof data)["tasks"][number]): TaskPage {
  const state = task.state as TaskState;
  return {
    row: {
      id: task.id,
      title: task.title,
      source: documentLink.title,
      document: documentLink,
      path: task.path,
      group: task.group,
      lead: task.lead,
      cooperating: task.cooperating,
      whose: task.whose as TaskPage["row"]["whose"],
      state,
      due: dueView(task.due, task.comparator, state),
      done_on: task.done_on,
      percent: task.percent,
      entries: data.entries.filter((entry) => entry.task === task.id).length,
      notes: task.progress.length,
      parent: null,
      steps: 0,
      steps_done: 0,
      unit: null,
      recurs: false,
      reason: null,
      until: null,
    },
    text: task.text,
    product: task.product,
    resources: task.resources,
    result: task.result,
    note: task.note,
    authority: null,
    assigner: null,
    assigned_on: null,
    reply_number: null,
    steps: [],
    progress: task.progress,
    activities: [],
    problems: [],
  };
}

function entryRow(entry: (typeof data)["entries"][number]): EntryRow {
  const task = data.tasks.find((one) => one.id === entry.task);
  const initiative = data.initiatives.find((one) => one.id === entry.initiative);
  const kind = kinds.kinds.find((one) => one.code === entry.kind);
  return {
    id: entry.id,
    date: entry.date,
    kind: entry.kind,
    kind_label: kind?.label ?? entry.kind,
    place: entry.place,
    content: entry.content,
    task: task ? { id: task.id, title: task.title } : null,
    initiative: initiative ? { id: initiative.id, title: initiative.name } : null,
    figures: Object.entries(entry.figures).map(([code, value]) => ({ code, value: value ?? 0 })),
    problems: [] as Problem[],
  };
}

function initiativePage(one: (typeof data)["initiatives"][number]): InitiativePage {
  const { id, name, field_of_life, form, holder, lead, place, stage, started_on, ...rest } = one;
  return {
    ...rest,
    unit: null,
    parent_name: null,
    audience: null,
    time: null,
    beneficiaries: null,
    beneficiaries_note: null,
    steps: [],
    awards: [],
    funds: (["budget", "people", "sponsors", "other"] as const).map((source) => ({
      source,
      amount: null,
    })),
    children: [],
    sent_at: null,
    row: {
      side: null,
      parent: null,
      id,
      name,
      field_of_life,
      form,
      holder,
      lead,
      place,
      stage,
      started_on,
      entries: data.entries.filter((entry) => entry.initiative === id).length,
    },
    activities: [],
    problems: [],
  } as InitiativePage;
}

/** A fresh notebook; `open` false shows the first-run screen. */
export function notebook(open = true): Notebook {
  return {
    status: {
      open,
      sample: true,
      agency: data.agency,
      official: data.official,
      position: data.position,
      today: TODAY,
      period: "2026-H1",
      period_label: data.periodLabel,
      folder: "/home/lanh/so-dan-van",
      backup_folder: null,
      export_folder: "/home/lanh/Documents",
    },
    document: structuredClone(data.document),
    ...{ validity: null, duties: null, drafts: {}, picked: null },
    tasks: data.tasks.map(taskPage),
    entries: data.entries.map(entryRow),
    initiatives: data.initiatives.map(initiativePage),
    kinds: {
      kinds: kinds.kinds.map((kind) => ({
        code: kind.code,
        label: kind.label,
        figures: kind.figures.flatMap((code) => figureKinds.get(code) ?? []),
        hidden: false,
      })),
      figures: kinds.figures,
    },
    report: null,
    exchange: { enrolment: null, state: "not_enrolled", waiting: [], receipts: [], log: [] },
    removed: [],
  };
}
