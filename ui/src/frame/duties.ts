/** What a person does with a reporting duty, wherever it is shown; told in the foot. */
import { call, type DutyEdit, type DutyRow } from "../ipc";
import { t } from "../text";
import { undo } from "./acts";
import { say } from "./notice.svelte";

/** Changes it; what cannot be read comes back to the field. */
export const editDuty = (id: string, edit: DutyEdit): Promise<unknown> =>
  call("edit_duty", { id, edits: [edit] });

/** Puts its dates on the board of reports; what is missing comes back to the card. */
export async function acceptDuty(duty: DutyRow, regime: string | null): Promise<void> {
  await call("accept_duty", { id: duty.id, regime });
  say(t("duty.accept.said"), { label: t("removed.back"), run: () => void undo() });
}
