import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { Bridge } from "../../ipc/bridge";
import { useBridge } from "../../ipc/bridge";
import { fakeBridge } from "../../ipc/fake";
import { notebook } from "../../ipc/fake/state";
import { hush } from "../../frame/notice.svelte";
import { faults } from "../../testing/axe";
import { openAt, type } from "../../testing/look";

const text = notebook().document.text;

/** The window with this text read in it; the stand-in says what it was asked. */
async function read(words = text) {
  const bridge = fakeBridge();
  const rpc = vi.fn(bridge.rpc);
  useBridge({ ...bridge, rpc } as Bridge);
  const container = await openAt("#/documents/import");
  type(await screen.findByTestId("paste-text"), words);
  await fireEvent.click(screen.getByTestId("read-document"));
  await screen.findByTestId("reading-list");
  const asked = (): number => rpc.mock.calls.filter(([name]) => name === "read_document").length;
  const sent = () => rpc.mock.calls.find(([name]) => name === "accept_reading")?.[1];
  return { container, asked, sent };
}

const tasks = (): HTMLElement[] => screen.getAllByTestId("reading-task");
const task = (index: number): HTMLElement => tasks()[index] ?? document.body;
const press = (key: string, more = {}): Promise<boolean> =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const lit = (): string =>
  [...document.querySelectorAll(".src--active")].map((piece) => piece.textContent).join("");

/** Puts the caret, or a selection, into the paper. */
function select(from: number, to = from): void {
  const paper = screen.getByTestId("source-text");
  paper.focus();
  const find = (place: number): [Node, number] => {
    const pieces = [...paper.querySelectorAll<HTMLElement>("[data-at]")];
    const piece = pieces.findLast((one) => Number(one.dataset["at"]) <= place);
    return [piece?.firstChild ?? paper, place - Number(piece?.dataset["at"] ?? 0)];
  };
  const [start, end] = [find(from), find(to)];
  document.getSelection()?.setBaseAndExtent(...start, ...end);
  document.dispatchEvent(new Event("selectionchange"));
}

beforeEach(() => {
  hush();
  document.getSelection()?.removeAllRanges();
});

test(
  "the reader shows itself without serious faults, closed and open",
  { timeout: 30_000 },
  async () => {
    const { container } = await read();
    expect(await faults(container)).toEqual([]);
    task(0).focus();
    await press("Enter");
    await screen.findByTestId("reading-title");
    expect(await faults(container)).toEqual([]);
    await fireEvent.keyDown(screen.getByTestId("reading-list"), { key: "F1" });
    await screen.findByTestId("reader-help");
    expect(await faults(container)).toEqual([]);
  },
);

test("the keyboard alone goes from item to item, ticks, drops and takes back", async () => {
  await read();
  task(0).focus();
  await waitFor(() => expect(lit()).toContain("Ban hành kế hoạch dân vận chính quyền"));
  await press("ArrowDown");
  expect(document.activeElement).toBe(task(1));
  await waitFor(() => expect(lit()).toContain("tọa đàm về dân vận"));
  await press(" ");
  await waitFor(() =>
    expect(screen.getAllByTestId("reading-tick")[1]).toHaveProperty("checked", false),
  );
  expect(document.activeElement).toBe(task(1));
  await press("Delete");
  await waitFor(() => expect(tasks()).toHaveLength(3));
  await waitFor(() => expect(document.activeElement).toBe(task(1)));
  await press("End");
  expect(document.activeElement).toBe(screen.getByTestId("dropped-item"));
  await press("Delete");
  await waitFor(() => expect(tasks()).toHaveLength(4));
  task(0).focus();
  await press("ArrowDown", { ctrlKey: true });
  expect(document.activeElement).toBe(screen.getAllByTestId("reading-duty")[0]);
});

test("hovering either side marks the other", async () => {
  await read();
  await fireEvent.mouseMove(task(2), { screenX: 1 });
  await fireEvent.mouseMove(task(2), { screenX: 2 });
  expect(lit()).toContain("Mỗi đơn vị xây dựng");
  const piece = document.querySelector('[data-key^="citation"]') ?? document.body;
  await fireEvent.mouseMove(piece, { screenX: 1 });
  await fireEvent.mouseMove(piece, { screenX: 2 });
  expect(screen.getByTestId("reading-citation").className).toContain("item--active");
});

test("a correction shows what was read before, and is taken back", async () => {
  await read();
  task(1).focus();
  await press("Enter");
  const title = await screen.findByTestId<HTMLTextAreaElement>("reading-title");
  expect(document.activeElement).toBe(title);
  const before = title.value;
  type(title, "Tập huấn dân vận cho trưởng thôn");
  await press("Escape");
  expect(document.activeElement).toBe(task(1));
  await waitFor(() => expect(task(1).textContent).toContain("Tập huấn dân vận cho trưởng thôn"));
  expect(within(task(1)).getByTestId("corrected-mark").textContent).toContain("đã sửa");
  await press("Enter");
  expect((await screen.findByTestId("corrected")).textContent).toContain(`“${before}”`);
  await fireEvent.click(screen.getByTestId("corrected-back"));
  await waitFor(() => expect(screen.queryByTestId("corrected")).toBeNull());
  expect(screen.getByTestId<HTMLTextAreaElement>("reading-title").value).toBe(before);
});

test("a reading that comes back leaves alone what is being typed", async () => {
  await read();
  task(1).focus();
  await press("Enter");
  const title = await screen.findByTestId<HTMLTextAreaElement>("reading-title");
  await fireEvent.compositionStart(title);
  type(title, "Tâp huân");
  await fireEvent.click(screen.getAllByTestId("reading-tick")[0] ?? document.body);
  await waitFor(() => expect(screen.getByTestId("accept-reading").textContent).toContain("2 việc"));
  expect(title.value).toBe("Tâp huân");
  title.value = "Tập huấn";
  await fireEvent.compositionEnd(title);
  await fireEvent.keyDown(title, { key: "s", keyCode: 229 });
  await fireEvent.blur(title);
  await waitFor(() => expect(screen.queryAllByTestId("corrected")).toHaveLength(1));
});

test("quick corrections ask once, and the newest answer stands", async () => {
  const { asked } = await read();
  const before = asked();
  for (const tick of screen.getAllByTestId("reading-tick").slice(0, 3)) await fireEvent.click(tick);
  await waitFor(() => expect(screen.getByTestId("accept-reading").textContent).toContain("Lưu"));
  expect(asked()).toBe(before + 1);
});

test("what is still being typed when the reading is accepted goes along", async () => {
  const { sent } = await read();
  task(0).focus();
  await press("Enter");
  type(await screen.findByTestId("reading-title"), "Ban hành kế hoạch của xã");
  await fireEvent.click(screen.getByTestId("accept-reading"));
  await waitFor(() => expect(JSON.stringify(sent())).toContain("Ban hành kế hoạch của xã"));
});

test("a task is split where the caret stands, and joined again", async () => {
  await read();
  task(0).focus();
  await press("s");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("source-text")));
  select(text.indexOf("hoàn thành chậm nhất"));
  expect((await screen.findByTestId("split-here")).textContent).toContain("Tách tại đây");
  await press("Enter", { ctrlKey: true });
  await waitFor(() => expect(tasks()).toHaveLength(5));
  await press("Escape");
  await waitFor(() => expect(document.activeElement?.getAttribute("data-item")).toContain("~2"));
  task(0).focus();
  await press("j");
  await waitFor(() => expect(tasks()).toHaveLength(4));
});

test("a selection in the paper becomes a task, and nothing typed changes the paper", async () => {
  await read();
  const start = text.indexOf("Tuyên truyền, giáo dục");
  select(start, start + 12);
  await screen.findByTestId("add-task");
  await press("Enter", { ctrlKey: true });
  expect(document.activeElement).toBe(screen.getByTestId("add-task"));
  await fireEvent.click(screen.getByTestId("add-task"));
  await waitFor(() => expect(tasks()).toHaveLength(5));
  const typed = new InputEvent("beforeinput", { bubbles: true, cancelable: true, data: "x" });
  screen.getByTestId("source-text").dispatchEvent(typed);
  expect(typed.defaultPrevented).toBe(true);
});

test("the last correction is taken back with Ctrl+Z, and the notebook is not touched", async () => {
  await read();
  task(0).focus();
  await press("Delete");
  await waitFor(() => expect(tasks()).toHaveLength(3));
  await press("z", { ctrlKey: true });
  await waitFor(() => expect(tasks()).toHaveLength(4));
  expect(screen.queryByTestId("notice")).toBeNull();
});

test("a doubt leads to its place", async () => {
  await read();
  await fireEvent.click(screen.getByTestId("doubt-go"));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("source-text")));
  const caret = document.getSelection();
  expect(caret?.anchorNode?.textContent).toContain("Phụ lục II");
});

test("values of the head and lists of names are corrected line by line", async () => {
  await read();
  const recipients = screen.getByTestId<HTMLTextAreaElement>("reading-recipients");
  expect(recipients.value).toBe("Sở Nội vụ\nUBND các xã, phường");
  type(recipients, "Sở Nội vụ\nUBND các xã, phường\nLưu: VT");
  await fireEvent.blur(recipients);
  const said = await screen.findByTestId("corrected");
  expect(said.textContent).toContain("UBND các xã, phường");
});

test("a document to others says so and ticks nothing", async () => {
  await read("Công văn gửi nơi khác\nII. NHIỆM VỤ\n1. Việc\n- Sở Nội vụ chủ trì.\n");
  expect(screen.getByTestId("not-addressed").textContent).toContain("không gửi đến");
  expect(screen.getByTestId<HTMLInputElement>("reading-tick").checked).toBe(false);
  expect(screen.getByTestId("accept-reading").textContent).toContain("không nhận việc");
});

test("a day that cannot be read leads to its task when the reading is accepted", async () => {
  await read();
  task(1).focus();
  await press("Enter");
  const due = await screen.findByTestId("reading-due");
  type(due, "31/02");
  await fireEvent.blur(due);
  await waitFor(() => expect(screen.getByTestId("corrected").textContent).toContain("Hạn"));
  await fireEvent.click(screen.getByTestId("accept-reading"));
  const mend = await screen.findByRole("alert");
  await fireEvent.click(within(mend).getByRole("link"));
  expect(document.activeElement).toBe(task(1));
});
