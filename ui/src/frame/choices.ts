/**
 * What the palette offers beside records: rooms, things to do, reports of the year. Found by their
 * words without marks. Not here: how they look.
 */
import { call, type ReportRow } from "../ipc";
import type { IconName } from "../design/icons";
import { t } from "../text";
import { matches } from "../text/fold";
import { attempt, exportWorkbook, redo, undo } from "./acts";
import { say } from "./notice.svelte";
import { go, PAGES, ROOMS } from "./route.svelte";

export interface Choice {
  id: string;
  label: string;
  icon: IconName;
  /** More words that find it. */
  search?: string;
  run: () => void;
}

async function send(): Promise<void> {
  const page = await attempt(() => call("sync_now", {}));
  if (page) say(t(`sync.${page.state}`));
}

async function openReport(row: ReportRow): Promise<void> {
  if (row.id) return go("reports", row.id);
  const { period, regime } = row;
  const page = await attempt(() => call("open_report", { period, regime }));
  if (page) go("reports", page.id);
}

/** What can be done from anywhere. */
export function deeds(): Choice[] {
  const exports = (["tasks", "journal", "initiatives", "all"] as const).map((what) => ({
    id: `export-${what}`,
    label: t(`palette.export.${what}`),
    icon: "download" as const,
    run: () => void exportWorkbook(what),
  }));
  return [
    deed("add_task", "plus", () => go("tasks", "new")),
    deed("add_entry", "notebook-pen", () => go("journal")),
    deed("read_document", "file-down", () => go("documents", "import")),
    deed("add_initiative", "sprout", () => go("initiatives", "new")),
    deed("send", "send", () => void send()),
    ...exports,
    deed("undo", "undo-2", () => void undo()),
    deed("redo", "refresh-cw", () => void redo()),
  ];
}

function deed(name: DeedName, icon: IconName, run: () => void): Choice {
  return { id: `do-${name}`, label: t(`palette.do.${name}`), icon, run };
}

type DeedName =
  "add_task" | "add_entry" | "read_document" | "add_initiative" | "send" | "undo" | "redo";

/** Every place of the window. */
export function places(): Choice[] {
  return [...ROOMS, ...PAGES].map((room) => ({
    id: `room-${room}`,
    label: t(`nav.${room}`),
    icon: "corner-up-left",
    search: t("palette.rooms"),
    run: () => go(room),
  }));
}

/** The reports of the year, once they are known. */
export function reports(rows: readonly ReportRow[]): Choice[] {
  return rows.map((row) => ({
    id: `report-${row.regime}-${row.period}`,
    label: t("palette.report", { title: row.title }),
    icon: "file-text",
    search: row.period,
    run: () => void openReport(row),
  }));
}

/** Those whose words were typed; all of them where nothing was. */
export function found(choices: readonly Choice[], typed: string): Choice[] {
  return choices.filter((choice) => matches(`${choice.label} ${choice.search ?? ""}`, typed));
}
