/**
 * A stand-in for the program in a plain browser, while developing and in tests. It keeps an
 * invented notebook in memory and obeys the contract, no more. Never in the built window.
 */
import type { Bridge } from "../bridge";
import { Failure } from "../failure";
import type { Commands, Topic } from "../generated";
import { documents } from "./documents";
import { agency } from "./agency";
import { citizens } from "./citizens";
import { finding } from "./finding";
import { imports } from "./imports";
import { office } from "./office";
import { rooms, type Answers } from "./rooms";
import { notebook, type Notebook } from "./state";

/** A new stand-in. `?empty` in the address shows the first-run screen. */
export function fakeBridge(book: Notebook = notebook(!location.search.includes("empty"))): Bridge {
  const heard = new Set<(payload: unknown) => void>();
  let last = 0;
  const changed = (...topics: Topic[]): void => {
    queueMicrotask(() => heard.forEach((listener) => listener({ topics })));
  };
  const world = { book, changed, fresh: () => `new${++last}` };
  const answers: Answers = {
    ...rooms(world),
    ...documents(world),
    ...office(world),
    ...finding(world),
    ...citizens(world),
    ...agency(world),
    ...imports(),
  };

  return {
    rpc: async (name, input) => {
      const answer = answers[name as keyof Commands] as ((input: unknown) => unknown) | undefined;
      if (!answer) throw new Failure({ code: "internal", problems: [], detail: name });
      return answer(input);
    },
    listen: async (event, listener) => {
      if (event === "changed") heard.add(listener);
      return () => heard.delete(listener);
    },
    command: async (name: string): Promise<never> =>
      (name === "pick_folder" ? "/media/usb" : book.picked) as never,
  };
}
