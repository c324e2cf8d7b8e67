import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { useBridge } from "../../ipc/bridge";
import { fakeBridge } from "../../ipc/fake";
import { notebook } from "../../ipc/fake/state";
import { faults } from "../../testing/axe";
import { openAt } from "../../testing/look";

async function opened(): Promise<HTMLElement> {
  const book = notebook();
  book.picked = "/home/lanh/giao-viec.xlsx";
  useBridge(fakeBridge(book));
  const container = await openAt("#/import/tasks");
  await fireEvent.click(await screen.findByTestId("import-pick"));
  await screen.findByTestId("import-rows");
  return container;
}

test("a sheet is previewed with its problems by column, without serious faults", async () => {
  const container = await opened();
  expect(screen.getByTestId("import-problems").textContent).toContain("C6 “Quý II”");
  expect(screen.getByTestId("import-rows").textContent).toContain("02/06/2026");
  expect(await faults(container)).toEqual([]);
});

test("differences are taken row by row, and the import is taken back from its own line", async () => {
  await opened();
  expect(screen.getByTestId("import-run").textContent).toContain("Nhập 2 dòng");
  await fireEvent.click(screen.getByTestId("import-accept-7"));
  await fireEvent.click(screen.getByTestId("import-only-valid"));
  expect(screen.getByTestId("import-run").textContent).toContain("Nhập 2 dòng");
  await fireEvent.click(screen.getByTestId("import-run"));
  const done = await screen.findByTestId("import-done");
  expect(done.textContent).toContain("Đã thêm 2 mục, sửa 0 mục");
  expect(screen.getByTestId("import-undo")).toBeDefined();
});

test("without the column that no row may lack nothing can be brought in", async () => {
  await opened();
  await fireEvent.change(screen.getByTestId("import-column-1"), { target: { value: "" } });
  await waitFor(() => expect(screen.queryByTestId("import-run")).toBeNull());
  expect(screen.getByTestId("import-missing").textContent).toContain("*");
});

test("before a file is chosen the room says what belongs here", async () => {
  const container = await openAt("#/import");
  await screen.findByTestId("import-pick");
  expect(await faults(container)).toEqual([]);
});
