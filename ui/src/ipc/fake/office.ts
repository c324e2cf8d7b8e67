/** What the stand-in answers about the notebook, reports, the exchange and files. */
import regimes from "../../../../assets/data/regimes.json";
import units from "../../../../assets/data/units-quang-tri.json";
import { fold } from "../../text/fold";
import { Failure } from "../failure";
import type {
  Commands,
  Figure,
  Foot,
  NotebookStatus,
  RegimePeriod,
  ReportBoard,
  ReportPage,
  ReportRow,
} from "../generated";
import { duties } from "./documents";
import { counts, need, wrong, type Answers, type World } from "./rooms";
import { dueView, invented, readDay, TODAY } from "./state";

const regime = need(regimes.regimes[0]);
const dayMonth = (text: string): string => text.split("-").reverse().join("/");

const periods: RegimePeriod[] = regime.periods.map((period) => {
  const step = need(period.steps[0]);
  return {
    code: period.code,
    label: period.label.replace(" {year}", ""),
    window_from: dayMonth(period.window.from.day),
    window_to: dayMonth(period.window.to.day),
    cut_off: dayMonth(period.cut_off.day),
    due: dayMonth(step.due.day),
    comparator: step.comparator === "before" ? "before" : "by",
    receiver: step.receiver,
    via: step.via,
  };
});

function figures({ book }: World): Figure[] {
  return regime.figures.map((figure) => {
    const source = figure.source as { kinds?: string[]; figure?: string };
    const rows = book.entries.filter((row) => source.kinds?.includes(row.kind));
    const values = rows.flatMap((row) => row.figures.filter((one) => one.code === source.figure));
    const value = values.length > 0 ? values.reduce((sum, one) => sum + one.value, 0) : null;
    return {
      code: figure.code,
      label: figure.label,
      unit: figure.unit,
      value,
      state: value === null ? "missing" : "computed",
      computed: value,
      reason: null,
      method: figure.method,
      entries: rows.map((row) => row.id),
    };
  });
}

function rowOf(world: World, period: RegimePeriod): ReportRow {
  const key = period.code === "year" ? "2026" : "2026-H1";
  const [day = "01", month = "01"] = period.due.split("/");
  const due = `2026-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const own = world.book.report && key === "2026-H1" ? world.book.report : null;
  return {
    id: own?.id ?? null,
    ...{ regime: regime.code, regime_name: regime.name, document: null },
    period: key,
    title: invented.reportTitle.replace("{label}", period.label),
    receiver: period.receiver,
    via: period.via,
    due: dueView(due, period.comparator, "todo"),
    state: own?.state ?? null,
    provisional: true,
  };
}

function unclear({ book }: World): ReportBoard["unclear"] {
  return duties(book)
    .filter((duty) => duty.unclear)
    .map(({ id, document, reporter, receiver, sentence, annex }) => ({
      ...{ id, document, reporter, receiver, sentence, annex },
    }));
}

function board(world: World): ReportBoard {
  return {
    rows: periods.map((period) => rowOf(world, period)),
    unclear: unclear(world),
    regimes: [],
    regime: {
      ...{ code: regime.code, document: null },
      name: regime.name,
      provisional: true,
      legal_basis: regime.legal_basis,
      periods: structuredClone(periods),
    },
  };
}

function draft(world: World): ReportPage {
  world.book.report ??= {
    id: "r1",
    row: rowOf(world, need(periods[0])),
    state: "draft",
    window_from: "2025-12-15",
    window_to: "2026-06-14",
    data_until: TODAY,
    estimated: true,
    sections: structuredClone(invented.sections) as ReportPage["sections"],
    figures: figures(world),
    signed: null,
    handed_in: null,
    submissions: [],
    changed_since: [],
  };
  const report = world.book.report;
  const typed = new Map(
    report.figures.filter((one) => one.state === "overridden").map((one) => [one.code, one]),
  );
  report.figures = figures(world).map((one) => typed.get(one.code) ?? one);
  return structuredClone(report);
}

function reports(world: World): Answers {
  const { changed } = world;
  const report = (): ReportPage => (draft(world), need(world.book.report ?? undefined));
  const figure = (code: string): Figure => need(report().figures.find((one) => one.code === code));
  return {
    list_reports: () => board(world),
    edit_regime: ({ period }) => {
      Object.assign(need(periods.find((one) => one.code === period.code)), period);
      changed("reports");
      return board(world);
    },
    open_report: () => draft(world),
    show_report: () => draft(world),
    edit_section: ({ key, text }) => {
      const section = need(report().sections.find((one) => one.key === key));
      const proposed = text === section.proposal || text === "";
      section.text = proposed ? section.proposal : text;
      section.origin = proposed ? (section.proposal ? "proposed" : "empty") : "typed";
      changed("reports");
      return draft(world);
    },
    override_figure: ({ code, text, reason }) => {
      if (text && !reason) throw wrong("reason", "required");
      const value = text ? Number(text) : null;
      const state = text ? "overridden" : "computed";
      Object.assign(figure(code), { value, reason: reason || null, state });
      changed("reports");
      return draft(world);
    },
    figure_sources: ({ code }) => {
      const one = figure(code);
      const wanted = (
        regime.figures.find((item) => item.code === code)?.source as { figure?: string }
      ).figure;
      const sources = world.book.entries
        .filter((entry) => one.entries.includes(entry.id))
        .flatMap((entry) => {
          const part = entry.figures.find((value) => value.code === wanted);
          return part ? [{ entry, title: null, value: part.value }] : [];
        });
      return structuredClone({ figure: one, sources });
    },
    report_text: () => ({
      text: report()
        .sections.map((one) => `${one.heading}\n${one.text}`)
        .join("\n\n"),
    }),
    mark_signed: ({ number, date, signer }) => {
      const day = readDay(date);
      if (!number) throw wrong("number", "required");
      if (!day) throw wrong("date", date ? "bad-date" : "required");
      Object.assign(report(), { signed: { number, date: day, signer }, state: "signed" });
      changed("reports");
      return draft(world);
    },
    hand_in: ({ how, date }) => {
      if (!how) throw wrong("how", "required");
      Object.assign(report(), {
        handed_in: { how, date: readDay(date) ?? TODAY },
        state: "handed_in",
      });
      changed("reports");
      return draft(world);
    },
    submit_report: ({ figures_first }) => {
      const page = report();
      if (!figures_first && !page.signed) {
        throw new Failure({ code: "not-signed", problems: [], detail: null });
      }
      page.state = "received";
      const at = `${TODAY}T16:48:03+07:00`;
      const id = world.fresh();
      page.submissions.push({
        ...{ id, sent_at: at, figures_first, completes: null, state: "received" as const },
        ...{ receipt_code: "QT-2026-000318", received_at: at, refused: null },
      });
      const receipt = { id, code: "QT-2026-000318", title: page.row.title, period: "2026-H1" };
      const hash = "9f2c41ab".repeat(8);
      world.book.exchange.receipts.unshift({ ...receipt, received_at: at, hash });
      changed("reports", "exchange");
      return draft(world);
    },
  };
}

function exchange(world: World): Answers {
  const { book, changed } = world;
  const show = () => structuredClone(book.exchange);
  return {
    show_exchange: show,
    enrol: ({ url, code }) => {
      if (!url) throw wrong("url", "required");
      if (code !== "1234") throw new Failure({ code: "code-wrong", problems: [], detail: null });
      book.exchange.enrolment = {
        ...{ province: invented.province, url, agency: invented.agency, root: "9f2c41ab73d07d0e" },
      };
      book.exchange.state = "idle";
      changed("exchange");
      return show();
    },
    sync_now: () => {
      book.exchange.log.unshift({
        at: `${TODAY}T16:48:03+07:00`,
        code: "done",
        sent: 1,
        received: 1,
      });
      changed("exchange");
      return show();
    },
    verify_receipt: ({ id }) => ({
      receipt: need(book.exchange.receipts.find((one) => one.id === id)),
      valid: true,
      reason: null,
    }),
  };
}

function notebook(world: World): Answers {
  const { book, changed } = world;
  const foot = (): Foot => ({
    saved_at: `${TODAY}T14:32:10+07:00`,
    sync: book.exchange.state,
    waiting: book.exchange.waiting.length,
    synced_at: null,
    sync_problem: null,
    conflicts: 0,
    days_only_here: book.status.backup_folder ? 0 : 12,
    backup_problem: null,
    overdue: counts(book).overdue,
    reports_pressing: 1,
    can_undo: book.removed.length > 0,
    can_redo: false,
  });
  const status = (): NotebookStatus => ({ ...book.status });
  return {
    notebook_status: status,
    list_units: () => ({
      province: units.province.name,
      units: units.units.map((unit) => ({
        ...unit,
        search: fold(`${unit.name} ${unit.former.join(" ")}`),
      })),
    }),
    create_notebook: (input) => {
      if (!input.unit_code && !input.unit_name) throw wrong("unit_code", "required");
      if (!input.official) throw wrong("official", "required");
      const unit = units.units.find((one) => one.code === input.unit_code);
      const agency = unit?.name ?? input.unit_name ?? "";
      Object.assign(book.status, { open: true, sample: false, agency, official: input.official });
      changed("notebook");
      return status();
    },
    edit_settings: (input) => {
      for (const [name, value] of Object.entries(input)) {
        if (value !== null) Object.assign(book.status, { [name]: value });
      }
      changed("notebook");
      return status();
    },
    show_foot: foot,
    show_draft: ({ form }) => ({ form, text: book.drafts[form] ?? "" }),
    keep_draft: ({ form, text }) => {
      book.drafts[form] = text;
      return {};
    },
    close_record: () => ({}),
    undo: () => {
      const back = book.removed.pop();
      if (back) changed(back());
      return { done: back !== undefined, kind: "task", kept: 0 };
    },
    redo: () => ({ done: false, kind: "task", kept: 0 }),
  };
}

function overview(world: World): Answers {
  const { book } = world;
  return {
    show_overview: () => {
      const own = book.tasks.map((page) => page.row).filter((row) => row.whose === "own");
      const open = own.filter((row) => row.state !== "done");
      const dated = open
        .filter((row) => row.due)
        .sort((a, b) => (a.due?.days_left ?? 0) - (b.due?.days_left ?? 0));
      const left = (row: (typeof own)[number]): number => row.due?.days_left ?? 0;
      const groups = [...new Set(own.map((row) => row.group ?? ""))].map((group) => {
        const rows = own.filter((row) => row.group === group);
        const late = (row: (typeof own)[number]): boolean => row.due?.state === "overdue";
        const count = (state: string): number =>
          rows.filter((row) => row.state === state && !late(row)).length;
        const overdue = rows.filter(late).length;
        return { group, done: count("done"), doing: count("doing"), overdue, todo: count("todo") };
      });
      return structuredClone({
        today: TODAY,
        next_report: need(board(world).rows[0]),
        late_reports: [],
        overdue: dated.filter((row) => left(row) < 0),
        week: dated.filter((row) => left(row) >= 0 && left(row) <= 7),
        later: dated.filter((row) => left(row) > 7),
        without_deadline: open.filter((row) => !row.due).length,
        tasks: counts(book),
        groups,
        initiatives: { registered: 1, running: 2, recognised: 1 },
        entries: book.entries.length,
        recent: book.entries.slice(0, 4),
        unclear_duties: unclear(world),
      } satisfies Commands["show_overview"]["output"]);
    },
  };
}

/** The answers of everything else. */
export const office = (world: World): Answers => ({
  ...notebook(world),
  ...overview(world),
  ...reports(world),
  ...exchange(world),
  export_workbook: ({ what, path }) => ({
    path: path ?? `/home/lanh/Documents/${what}.xlsx`,
    cut: [],
  }),
  back_up: () => ({ path: "/media/usb/so-dan-van-2026-05-28.db" }),
  verify_notebook: () => ({ sound: true, revisions: 214, faults: [] }),
});
