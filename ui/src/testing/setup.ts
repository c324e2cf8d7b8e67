/** Each test begins with a fresh stand-in and leaves an empty page. */
import { cleanup } from "@testing-library/svelte";
import { afterEach, beforeEach } from "vitest";
import { useBridge } from "../ipc/bridge";
import { fakeBridge } from "../ipc/fake";

/** jsdom lays nothing out: what only follows sizes does nothing there. */
class NoLayout {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoLayout;
if (!document.fonts) {
  Object.defineProperty(document, "fonts", { value: { ready: Promise.resolve() } });
}

beforeEach(() => {
  location.hash = "";
  useBridge(fakeBridge());
});

afterEach(cleanup);
