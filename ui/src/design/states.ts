/** Which sign stands for which state. Signs differ in shape, not only in colour. */
import type { ReportState, TaskRow } from "../ipc";
import type { GlyphName } from "./icons";

/** The sign of a task. */
export function taskGlyph(task: Pick<TaskRow, "state" | "due">): GlyphName {
  if (task.state === "done") return "done";
  if (task.due?.state === "overdue") return "late";
  return task.state === "todo" ? "todo" : "doing";
}

/** The steps of a report, in the order they are gone through. */
export const REPORT_STEPS = ["draft", "signed", "waiting", "sending", "received"] as const;

/** How far a report is among its steps; a refused one waits again. */
export function reportStep(state: ReportState): number {
  if (state === "refused") return 2;
  return REPORT_STEPS.findIndex((step) => step === state);
}
