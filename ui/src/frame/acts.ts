/**
 * Acts that many rooms share, told in the foot: exporting, undoing, leaving a record.
 */
import { onDestroy } from "svelte";
import { call, failure, openPath, type Exported, type ExportFilter, type ExportWhat } from "../ipc";
import { errorLine, hasWords, t } from "../text";
import { say } from "./notice.svelte";

function tellFailure(thrown: unknown): void {
  say(errorLine(failure(thrown).code));
}

/** Runs an act and tells its failure in the foot. */
export async function attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (thrown) {
    tellFailure(thrown);
    return undefined;
  }
}

/** Writes a workbook into the export folder, and says where it is. */
export async function exportWorkbook(
  what: ExportWhat,
  period: string | null = null,
  narrowed: Partial<ExportFilter> = {},
): Promise<void> {
  say(t("export.running"));
  const all = { tasks: null, from: "", to: "", kind: "", field_of_life: null };
  const filter = { ...all, ...narrowed };
  const done = await attempt(() => call("export_workbook", { what, filter, period, path: null }));
  if (done) tellExported(done);
}

/** Says where an export lies, and offers to open it. */
export function tellExported(done: Exported): void {
  const text =
    done.cut.length > 0
      ? t("export.done_cut", { path: done.path, cells: done.cut.join(", ") })
      : t("export.done", { path: done.path });
  say(text, { label: t("export.open"), run: () => void attempt(() => openPath(done.path)) });
}

async function step(direction: "undo" | "redo"): Promise<void> {
  const outcome = await attempt(() => call(direction, {}));
  if (!outcome) return;
  if (!outcome.done) return say(t(`${direction}.nothing`));
  const kind = `record.${outcome.kind}`;
  const words = t(`${direction}.done`, { what: t(hasWords(kind) ? kind : "record.other") });
  say(outcome.kept > 0 ? `${words} ${t("undo.kept", { count: outcome.kept })}` : words);
}

export const undo = (): Promise<void> => step("undo");
export const redo = (): Promise<void> => step("redo");

/** Says that something was put away, and offers to take it back. */
export function sayRemoved(title: string): void {
  say(t("removed.said", { title }), { label: t("removed.back"), run: () => void undo() });
}

/** Closes the open revision of a record when its page is left. */
export function closeOnLeave(id: string): void {
  onDestroy(() => void call("close_record", { id }).catch(() => undefined));
}
