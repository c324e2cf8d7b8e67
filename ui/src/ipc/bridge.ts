/**
 * What lies on the other side: the shell of the program, or, in a plain browser while developing,
 * a stand-in with invented data. Nothing else in the window knows which one it is.
 */
export interface Bridge {
  rpc(name: string, input: unknown): Promise<unknown>;
  listen(
    event: "changed" | "sync_status" | "reminders" | "progress",
    heard: (payload: unknown) => void,
  ): Promise<() => void>;
  command(name: "pick_file" | "pick_folder" | "pick_sheet"): Promise<string | null>;
  command(name: "open_path", args: { path: string }): Promise<null>;
}

let chosen: Promise<Bridge> | null = null;

async function choose(): Promise<Bridge> {
  if ("__TAURI_INTERNALS__" in window) return (await import("./tauri")).tauriBridge;
  if (import.meta.env.DEV) return (await import("./fake")).fakeBridge();
  throw new Error("there is no shell around this window");
}

/** The other side, chosen at the first call. */
export function bridge(): Promise<Bridge> {
  chosen ??= choose();
  return chosen;
}

/** Tests bring their own. */
export function useBridge(other: Bridge): void {
  chosen = Promise.resolve(other);
}
