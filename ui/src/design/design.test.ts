import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { expect, test, vi } from "vitest";
import type { DueView } from "../ipc";
import Combobox from "./Combobox.svelte";
import Confirm from "./Confirm.svelte";
import Deadline from "./Deadline.svelte";
import ErrorSummary from "./ErrorSummary.svelte";
import { rowKeys } from "./rows";
import { errorWords } from "../text";
import Trouble from "./Trouble.svelte";

const due = (days_left: number, state: DueView["state"]): DueView => ({
  day: "2026-06-05",
  comparator: "before",
  last_day: "2026-06-04",
  days_left,
  state,
  working_day_before: null,
});

test.each([
  [due(-6, "overdue"), "Quá hạn 6 ngày", "chip--late"],
  [due(2, "soon"), "Còn 2 ngày", "chip--soon"],
  [due(0, "soon"), "Hạn hôm nay", "chip--soon"],
  [null, "Không thời hạn", "chip--plain"],
])("a deadline says in words what its colour says", (view, words, look) => {
  const { container } = render(Deadline, { due: view });
  expect(container.textContent).toContain(words);
  expect(container.querySelector(`.${look}`)).not.toBeNull();
});

const choices = [
  { value: "1", label: "Xã Hướng Phùng", hint: "nhập từ Xã Hướng Sơn" },
  { value: "2", label: "Phường Đông Hà" },
  { value: "3", label: "Xã Đakrông" },
];

test("a picker finds without marks and picks with the keyboard", async () => {
  const onpick = vi.fn();
  render(Combobox, { label: "Đơn vị", choices, value: null, onpick });
  const input = screen.getByRole("combobox");
  await fireEvent.input(input, { target: { value: "huong" } });
  expect(screen.getAllByRole("option")).toHaveLength(1);
  await fireEvent.input(input, { target: { value: "dakrong" } });
  await fireEvent.keyDown(input, { key: "Enter" });
  expect(onpick).toHaveBeenCalledExactlyOnceWith("3");
});

test("a picker finds by what a unit was called before", async () => {
  render(Combobox, { label: "Đơn vị", choices, value: null, onpick: vi.fn() });
  await fireEvent.input(screen.getByRole("combobox"), { target: { value: "huong son" } });
  expect(screen.getByRole("option").textContent).toContain("Xã Hướng Phùng");
});

test("a picker that was emptied picks nothing", async () => {
  const onpick = vi.fn();
  render(Combobox, { label: "Đơn vị", choices, value: "2", onpick });
  const input = screen.getByRole("combobox");
  await fireEvent.input(input, { target: { value: "" } });
  await fireEvent.blur(input);
  expect(onpick).toHaveBeenCalledExactlyOnceWith(null);
});

test("a question takes the focus, and Esc says no", async () => {
  const onno = vi.fn();
  const onyes = vi.fn();
  render(Confirm, { question: "Xóa?", yes: "Xóa", onyes, onno });
  expect(document.activeElement?.textContent).toContain("Xóa");
  await fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
  expect(onno).toHaveBeenCalledOnce();
  expect(onyes).not.toHaveBeenCalled();
});

test("the error summary takes the focus and leads to the field", async () => {
  const field = document.createElement("input");
  field.id = "the-day";
  document.body.append(field);
  const problems = [{ field: "date", code: "bad-date", typed: "31/02" }];
  render(ErrorSummary, { problems, fields: { date: { id: "the-day", label: "Ngày" } } });
  expect(document.activeElement?.getAttribute("role")).toBe("alert");
  await fireEvent.click(screen.getByRole("link"));
  expect(document.activeElement).toBe(field);
  field.remove();
});

test("a failure says what happened, what was kept, what to do", () => {
  const { container } = render(Trouble, { failure: { code: "no-network", detail: null } });
  const words = errorWords({ code: "no-network" });
  for (const part of Object.values(words)) expect(container.textContent).toContain(part);
});

test("arrows move among the rows, Tab stops at one", async () => {
  const list = document.createElement("div");
  list.innerHTML = '<a class="row" href="#1"></a><a class="row" href="#2" aria-current="true"></a>';
  document.body.append(list);
  const end = rowKeys(list);
  const [first, second] = [...list.querySelectorAll("a")];
  expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0]);
  second?.focus();
  await fireEvent.keyDown(second ?? list, { key: "ArrowUp" });
  await tick();
  expect(document.activeElement).toBe(first);
  expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
  end();
  list.remove();
});
