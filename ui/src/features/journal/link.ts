/** What an entry serves, as one choice: a task, an initiative, or nothing. */
import type { EntryEdit, EntryRow } from "../../ipc";

export interface LinkIds {
  task: string | null;
  initiative: string | null;
}

/** The two ids that a choice stands for. */
export function idsOf(choice: string | null): LinkIds {
  const [kind, id] = (choice ?? "").split(":");
  return {
    task: kind === "task" ? (id ?? null) : null,
    initiative: kind === "initiative" ? (id ?? null) : null,
  };
}

/** The choice that an entry stands for. */
export function choiceOf(entry: Pick<EntryRow, "task" | "initiative">): string | null {
  if (entry.task) return `task:${entry.task.id}`;
  if (entry.initiative) return `initiative:${entry.initiative.id}`;
  return null;
}

/** The edits that make an entry serve another thing; only what differs. */
export function relink(
  entry: Pick<EntryRow, "task" | "initiative">,
  choice: string | null,
): EntryEdit[] {
  const now = idsOf(choice);
  const edits: EntryEdit[] = [];
  if ((entry.task?.id ?? null) !== now.task) edits.push({ task: now.task });
  if ((entry.initiative?.id ?? null) !== now.initiative) edits.push({ initiative: now.initiative });
  return edits;
}
