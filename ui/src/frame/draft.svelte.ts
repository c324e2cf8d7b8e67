/**
 * What stands in a form and was not sent yet: kept at each pause, back again after a crash.
 *
 * The program keeps it beside the notebook's settings, on this machine only. Not here: fields of
 * records, which are stored as they are typed (`design/autosave`).
 */
import { untrack } from "svelte";
import { call } from "../ipc";

const PAUSE_MS = 400;

export interface KeptDraft {
  /** The form was sent or given up: nothing of it stays. */
  clear(): Promise<void>;
}

/**
 * Called while a component is set up. `read` gives the fields, `restore` puts kept ones back; it
 * runs only while the person has not begun to type.
 */
export function keptDraft<T extends object>(
  form: string,
  read: () => T,
  restore: (kept: Partial<T>) => void,
): KeptDraft {
  const untouched = untrack(() => JSON.stringify(read()));
  let kept = untouched;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function keep(fields: string): Promise<void> {
    clearTimeout(timer);
    if (fields === kept) return;
    kept = fields;
    try {
      await call("keep_draft", { form, text: fields === untouched ? "" : fields });
    } catch {
      // The text is still in the field, and the next pause tries again.
      kept = "";
    }
  }

  async function load(): Promise<void> {
    try {
      const { text } = await call("show_draft", { form });
      if (text === "" || JSON.stringify(read()) !== untouched) return;
      restore(JSON.parse(text) as Partial<T>);
      kept = JSON.stringify(read());
    } catch {
      // A draft that cannot be read is no reason to keep a person from typing.
    }
  }

  $effect(() => {
    void untrack(load);
    return () => void keep(untrack(() => JSON.stringify(read())));
  });

  $effect(() => {
    const fields = JSON.stringify(read());
    timer = setTimeout(() => void keep(fields), PAUSE_MS);
    return () => clearTimeout(timer);
  });

  return {
    async clear() {
      await keep(untouched);
      kept = JSON.stringify(read());
    },
  };
}
