import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import { bridge, useBridge } from "./ipc/bridge";
import { follow, openAt, type } from "./testing/look";

async function faults(container: Element | null): Promise<string[]> {
  const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };
  const found = await axe.run(container ?? document.body, { rules });
  return found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}

async function palette(): Promise<HTMLInputElement> {
  await fireEvent.keyDown(document.activeElement ?? document.body, {
    key: "k",
    code: "KeyK",
    ctrlKey: true,
  });
  return screen.findByTestId<HTMLInputElement>("palette-input");
}

const options = (): string[] =>
  screen.queryAllByTestId("palette-option").map((one) => one.textContent ?? "");

test("Ctrl+K opens everything, finds without marks, and all of it by keyboard", async () => {
  await openAt("#/overview");
  const input = await palette();
  expect(document.activeElement).toBe(input);
  await waitFor(() => expect(options().length).toBeGreaterThan(10));
  expect(await faults(document.querySelector(".palette"))).toEqual([]);
  type(input, "them nhiem vu");
  await waitFor(() => expect(options()[0]).toContain("Thêm nhiệm vụ"));
  const active = (): Element | null =>
    document.getElementById(input.getAttribute("aria-activedescendant") ?? "");
  await waitFor(() => expect(active()?.getAttribute("aria-selected")).toBe("true"));
  await fireEvent.keyDown(input, { key: "Enter" });
  expect(location.hash).toBe("#/tasks/new");
  expect(screen.queryByTestId("palette")).toBeNull();
});

test("a record is found by its words and opens", async () => {
  await openAt("#/overview");
  const input = await palette();
  type(input, "doi thoai");
  await waitFor(() => expect(screen.getByTestId("palette-all").textContent).toContain("doi thoai"));
  const hit = await waitFor(() => {
    const found = screen.getAllByTestId("palette-option").find((one) => one.dataset["kind"]);
    expect(found).toBeDefined();
    return found as HTMLElement;
  });
  await fireEvent.click(hit);
  expect(location.hash).toMatch(/^#\/(tasks|journal|initiatives)\//);
});

test("what an input method is composing decides nothing, and Esc goes back to the field", async () => {
  await openAt("#/tasks/t04");
  const title = await screen.findByTestId("task-title");
  title.focus();
  const input = await palette();
  type(input, "vie");
  await fireEvent.keyDown(input, { key: "Enter", isComposing: true });
  await fireEvent.keyDown(input, { key: "Enter", keyCode: 229 });
  expect(screen.getByTestId("palette")).toBeTruthy();
  expect(input.value).toBe("vie");
  await fireEvent.keyDown(input, { key: "Escape" });
  expect(screen.queryByTestId("palette")).toBeNull();
  expect(document.activeElement).toBe(title);
});

test("the latest question wins, however late an earlier answer comes", async () => {
  await openAt("#/overview");
  const other = await bridge();
  const late: (() => void)[] = [];
  useBridge({
    ...other,
    rpc: async (name, input) => {
      const answer = await other.rpc(name, input);
      const typed = name === "search" ? (input as { text: string }).text : "";
      if (typed === "d") await new Promise<void>((resolve) => late.push(resolve));
      return answer;
    },
  });
  const input = await palette();
  type(input, "d");
  await waitFor(() => expect(late).toHaveLength(1));
  type(input, "khong co chu nay");
  await waitFor(() => expect(screen.getByText("Không tìm thấy gì trong sổ.")).toBeTruthy());
  late[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.queryAllByTestId("palette-option").filter((one) => one.dataset["kind"])).toEqual(
    [],
  );
});

test("all results stand on a page of their own, narrowed by what its address says", async () => {
  await openAt("#/search?q=dan");
  const rows = await screen.findAllByTestId("search-hit");
  expect(rows.length).toBeGreaterThan(1);
  expect(await faults(document.getElementById("main"))).toEqual([]);
  await fireEvent.click(screen.getByTestId("filter-initiative"));
  await waitFor(() => expect(location.hash).toContain("kind=initiative"));
  await waitFor(() => {
    const kinds = screen.queryAllByTestId("search-hit");
    expect(kinds.every((row) => row.textContent?.includes("mô hình"))).toBe(true);
  });
  type(screen.getByTestId("search-text"), "khong co chu nay");
  await screen.findByTestId("empty");
});

test("history says who changed what, and gives an earlier value back", async () => {
  await openAt("#/history");
  const item = await screen.findByTestId("history-item");
  expect(item.textContent).toContain("chậm nhất hết ngày 05/06/2026");
  expect(await faults(document.getElementById("main"))).toEqual([]);
  await fireEvent.click(within(item).getAllByTestId("restore-value")[0] ?? item);
  expect((await screen.findByTestId("notice")).textContent).toContain("Hạn");
  follow("#/tasks/t04");
  const panel = await screen.findByTestId("record-history");
  await fireEvent.click(panel);
  await waitFor(() => expect(screen.getAllByTestId("history-item").length).toBeGreaterThan(1));
});

test("the bin gives back with what belongs to it", async () => {
  await openAt("#/bin");
  const row = await screen.findByTestId("bin-row");
  expect(row.textContent).toContain("cùng 2 mục");
  expect(await faults(document.getElementById("main"))).toEqual([]);
  await fireEvent.click(screen.getByTestId("restore-all"));
  await screen.findByTestId("empty");
  expect((await screen.findByTestId("notice")).textContent).toContain("3 mục");
});
