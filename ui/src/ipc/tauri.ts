/** The shell: one command for every use-case, a few for what only a desktop can do. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Bridge } from "./bridge";

export const tauriBridge: Bridge = {
  rpc: (name, input) => invoke("rpc", { name, input }),
  listen: (event, heard) => listen(event, (message) => heard(message.payload)),
  command: (name: string, args?: Record<string, unknown>) => invoke<never>(name, args),
};
