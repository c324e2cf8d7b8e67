import { render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Failure } from "../ipc";
import { type } from "../testing/look";
import { PAUSE_MS } from "./autosave.svelte";
import DateField from "./DateField.svelte";
import Field from "./Field.svelte";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const area = (): HTMLTextAreaElement => screen.getByLabelText("Chủ trì");

test("text is stored when the person pauses", async () => {
  const onsave = vi.fn();
  render(Field, { label: "Chủ trì", value: "", onsave });
  type(area(), "Phòng");
  await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
  expect(onsave).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onsave).toHaveBeenCalledExactlyOnceWith("Phòng");
});

test("text is stored at once when the person leaves, and not twice", async () => {
  const onsave = vi.fn();
  render(Field, { label: "Chủ trì", value: "cũ", onsave });
  type(area(), "mới");
  area().blur();
  await vi.advanceTimersByTimeAsync(2 * PAUSE_MS);
  expect(onsave).toHaveBeenCalledExactlyOnceWith("mới");
});

test("leaving without a change stores nothing", async () => {
  const onsave = vi.fn();
  render(Field, { label: "Chủ trì", value: "cũ", onsave });
  area().focus();
  area().blur();
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(onsave).not.toHaveBeenCalled();
});

test("half-made letters of an input method are not stored", async () => {
  const onsave = vi.fn();
  render(Field, { label: "Chủ trì", value: "", onsave });
  area().focus();
  area().dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  type(area(), "Hươ");
  await vi.advanceTimersByTimeAsync(PAUSE_MS * 3);
  expect(onsave).not.toHaveBeenCalled();
  type(area(), "Hướng");
  area().dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(onsave).toHaveBeenCalledExactlyOnceWith("Hướng");
});

test("Enter of an input method does nothing, Enter of the person stores", async () => {
  const onsave = vi.fn();
  render(Field, { label: "Chủ trì", value: "", onsave });
  type(area(), "Phòng");
  area().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true }));
  await vi.advanceTimersByTimeAsync(0);
  expect(onsave).not.toHaveBeenCalled();
  area().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await vi.advanceTimersByTimeAsync(0);
  expect(onsave).toHaveBeenCalledOnce();
});

test("nothing rewrites text while the caret is in it", async () => {
  const view = render(Field, { label: "Chủ trì", value: "cũ", onsave: vi.fn() });
  type(area(), "đang gõ");
  await view.rerender({ value: "của người khác" });
  expect(area().value).toBe("đang gõ");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(area().value).toBe("đang gõ");
});

test("after leaving, the field shows what the program keeps", async () => {
  const view = render(Field, { label: "Chủ trì", value: "cũ", onsave: vi.fn() });
  type(area(), "  mới ");
  area().blur();
  await view.rerender({ value: "mới" });
  await vi.advanceTimersByTimeAsync(0);
  expect(area().value).toBe("mới");
});

test("what could not be stored stays, with the reason", async () => {
  const problems = [{ field: "due", code: "bad-date", typed: "31/02" }];
  const onsave = vi.fn(async () => {
    throw new Failure({ code: "invalid-input", problems, detail: null });
  });
  render(Field, { label: "Chủ trì", value: "", onsave });
  type(area(), "31/02");
  area().blur();
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  await tick();
  expect(area().value).toBe("31/02");
  expect(screen.getByRole("alert").textContent).toContain("Không");
  expect(area().getAttribute("aria-invalid")).toBe("true");
});

test("leaving the page stores what waits", async () => {
  const onsave = vi.fn();
  const view = render(Field, { label: "Chủ trì", value: "", onsave });
  type(area(), "kịp");
  view.unmount();
  await vi.advanceTimersByTimeAsync(0);
  expect(onsave).toHaveBeenCalledExactlyOnceWith("kịp");
});

test("a day is shown dd/mm/yyyy and sent as typed", async () => {
  const onsave = vi.fn();
  render(DateField, { label: "Hạn", value: "2026-06-02", onsave });
  const field: HTMLInputElement = screen.getByLabelText("Hạn");
  expect(field.value).toBe("02/06/2026");
  type(field, "020626");
  field.blur();
  await vi.advanceTimersByTimeAsync(0);
  expect(onsave).toHaveBeenCalledExactlyOnceWith("020626");
});

test("what was typed and is no day stays in sight", () => {
  render(DateField, { label: "Hạn", value: null, typed: "31/02", problem: "x", onsave: vi.fn() });
  expect(screen.getByLabelText<HTMLInputElement>("Hạn").value).toBe("31/02");
});
