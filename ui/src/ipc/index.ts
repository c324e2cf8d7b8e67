/**
 * The only door of the window to the program: commands, what changed, pickers.
 *
 * Names and types come from one list, `generated.ts`. Not here: words, state, retries.
 */
import { bridge } from "./bridge";
import { failure } from "./failure";
import type { Commands } from "./generated";

export { Failure, failure } from "./failure";
export { onChanged, onProgress, onReminders, onSyncStatus } from "./changed";
export { query, type Query } from "./query.svelte";
export type * from "./generated";

/** Does what a person asked for; rejects with a `Failure`. */
export async function call<N extends keyof Commands>(
  name: N,
  input: Commands[N]["input"],
): Promise<Commands[N]["output"]> {
  try {
    return (await (await bridge()).rpc(name, input)) as Commands[N]["output"];
  } catch (thrown) {
    throw failure(thrown);
  }
}

/** Lets the person choose a document; null when they thought better of it. */
export async function pickFile(): Promise<string | null> {
  return (await bridge()).command("pick_file");
}

/** Lets the person choose a sheet. */
export async function pickSheet(): Promise<string | null> {
  return (await bridge()).command("pick_sheet");
}

/** Lets the person choose a folder. */
export async function pickFolder(): Promise<string | null> {
  return (await bridge()).command("pick_folder");
}

/** Opens an exported file with the program it belongs to. */
export async function openPath(path: string): Promise<void> {
  await (await bridge()).command("open_path", { path });
}
