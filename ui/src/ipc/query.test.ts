import { render } from "@testing-library/svelte";
import { tick } from "svelte";
import { expect, test } from "vitest";
import { useBridge } from "./bridge";
import type { Topic } from "./generated";
import QueryProbe from "../testing/QueryProbe.svelte";

interface Asked {
  answer: (text: string) => void;
  refuse: (code: string) => void;
}

/** A bridge whose answers the test gives by hand. */
function byHand() {
  const asked: Asked[] = [];
  let heard: (payload: unknown) => void = () => undefined;
  useBridge({
    rpc: () =>
      new Promise((answer, reject) => {
        asked.push({ answer, refuse: (code) => reject({ code, problems: [], detail: null }) });
      }),
    listen: async (_event, listener) => {
      heard = listener;
      return () => undefined;
    },
    command: async () => null as never,
  });
  return { asked, changed: (...topics: Topic[]) => heard({ topics }) };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
  await tick();
}

test("a query asks, asks again when its topic changes, and keeps what it had", async () => {
  const world = byHand();
  const { container } = render(QueryProbe, { topics: ["tasks"] });
  await settled();
  world.asked[0]?.answer("một");
  await settled();
  expect(container.textContent).toContain("data:một");

  world.changed("journal");
  await settled();
  expect(world.asked).toHaveLength(1);

  world.changed("tasks");
  await settled();
  expect(world.asked).toHaveLength(2);
  expect(container.textContent).toMatch(/data:một\s+loading/);

  world.asked[1]?.refuse("no-network");
  await settled();
  expect(container.textContent).toContain("data:một");
  expect(container.textContent).toContain("error:no-network");

  world.changed("tasks");
  world.changed("tasks");
  await settled();
  world.asked[3]?.answer("mới");
  await settled();
  world.asked[2]?.answer("cũ");
  await settled();
  expect(container.textContent).toContain("data:mới");
  expect(container.textContent).not.toContain("error");
});
