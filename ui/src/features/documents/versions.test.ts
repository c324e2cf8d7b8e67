import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { useBridge } from "../../ipc/bridge";
import { fakeBridge } from "../../ipc/fake";
import { notebook, type Notebook } from "../../ipc/fake/state";
import { faults } from "../../testing/axe";
import { follow, openAt, type } from "../../testing/look";

const text = notebook().document.text;
const newer = text
  .replace("trước ngày 15/6/2026", "trước ngày 30/6/2026")
  .replace("- Mỗi đơn vị xây dựng ít nhất 02 mô hình gắn với cải cách hành chính.\n", "");

async function bring(words: string): Promise<HTMLElement> {
  const container = await openAt("#/documents/import");
  type(await screen.findByTestId("paste-text"), words);
  await fireEvent.click(screen.getByTestId("read-document"));
  return container;
}

function book(change: Partial<Notebook> = {}): Notebook {
  const made = { ...notebook(), ...change };
  useBridge(fakeBridge(made));
  return made;
}

test("a newer version shows what is new, what says otherwise, what is gone", async () => {
  const container = await bring(newer);
  expect((await screen.findByTestId("newer")).textContent).toContain("Bản mới của");
  expect(screen.getByTestId("newer-sum").textContent).toContain("1 việc đổi, 1 việc không còn");
  await fireEvent.click(screen.getByTestId("filter-changed"));
  expect(screen.getAllByTestId("reading-task")).toHaveLength(1);
  expect(document.querySelector(".changes del")?.textContent).toContain("15/6/2026");
  expect(document.querySelector(".changes ins")?.textContent).toContain("30/6/2026");
  expect(screen.getByTestId("gone").textContent).toContain("ít nhất 02 mô hình");
  expect(screen.getByTestId("accept-reading").textContent).toContain("Nhận làm bản mới");
  expect(await faults(container)).toEqual([]);
  await fireEvent.click(screen.getByTestId("newer-no"));
  await waitFor(() => expect(screen.queryByTestId("newer")).toBeNull());
  expect(screen.getByTestId("accept-reading").textContent).not.toContain("bản mới");
});

test("a text that is only alike is offered as a newer version, not taken for one", async () => {
  await bring(text.replace("Số: 321/KH-UBND\n", "").replace("tọa đàm", "hội thảo"));
  expect((await screen.findByTestId("newer")).textContent).toContain("Có vẻ là bản mới của");
  expect(screen.queryByTestId("gone")).toBeNull();
  await fireEvent.click(screen.getByTestId("newer-yes"));
  await waitFor(() => expect(screen.getByTestId("newer").textContent).toContain("Bản mới của"));
});

test("a document of the register is read again with what was corrected", async () => {
  await openAt("#/documents/d1");
  const again = await screen.findByTestId("read-again");
  expect(again.getAttribute("href")).toBe("#/documents/d1/read");
  follow("#/documents/d1/read");
  expect((await screen.findByTestId("newer")).textContent).toContain("Đọc lại văn bản");
  expect(screen.getByTestId("accept-reading").textContent).toContain("Lưu lần đọc này");
});

test("what was corrected comes back after a crash, with the text and where it came from", async () => {
  const kept = book({ picked: "/home/lanh/ke-hoach.docx" });
  await openAt("#/documents/import");
  await fireEvent.click(await screen.findByTestId("pick-file"));
  await fireEvent.click((await screen.findAllByTestId("reading-tick"))[0] ?? document.body);
  await waitFor(() => expect(screen.getByTestId("accept-reading").textContent).toContain("2 việc"));
  await waitFor(() => expect(kept.drafts["import"]).toContain("tick"));
  document.body.innerHTML = "";
  await openAt("#/documents/import");
  await waitFor(() => expect(screen.getByTestId("accept-reading").textContent).toContain("2 việc"));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("ke-hoach.docx");
});

test("of a secret paper nothing is kept, not even the draft", async () => {
  const kept = book();
  await bring("MẬT\nKẾ HOẠCH\n");
  expect((await screen.findByTestId("trouble")).textContent).toContain("độ mật");
  expect(screen.getByTestId<HTMLTextAreaElement>("paste-text").value).toBe("");
  await waitFor(() => expect(kept.drafts["import"] ?? "").toBe(""));
});

test("a file in an old encoding is looked at before its reading is shown", async () => {
  book({ picked: "/home/lanh/tcvn3.txt" });
  const container = await openAt("#/documents/import");
  await fireEvent.click(await screen.findByTestId("pick-file"));
  expect((await screen.findByTestId("old-encoding")).textContent).toContain("TCVN3");
  expect(screen.getByTestId("encoding-before").textContent).toContain("nh©n d©n");
  expect(screen.getByTestId("encoding-after").textContent).toContain("ỦY BAN NHÂN DÂN TỈNH");
  expect(screen.queryByTestId("reading-list")).toBeNull();
  expect(await faults(container)).toEqual([]);
  await fireEvent.click(screen.getByTestId("encoding-use"));
  await screen.findByTestId("reading-list");
});

test("a scanned paper is typed beside its pages, in the same screen", async () => {
  book({ picked: "/home/lanh/scan.pdf" });
  const container = await openAt("#/documents/import");
  await fireEvent.click(await screen.findByTestId("pick-file"));
  expect((await screen.findByTestId("ways")).textContent).toContain("dán nội dung");
  await fireEvent.click(screen.getByTestId("by-hand"));
  expect((await screen.findAllByRole("img"))[0]?.getAttribute("alt")).toContain("Trang 1");
  expect(await faults(container)).toEqual([]);
  type(screen.getByTestId("hand-subject"), "Về việc rà soát");
  type(screen.getByTestId("hand-title"), "Rà soát quy ước thôn");
  type(screen.getByTestId("hand-due"), "31/02");
  await fireEvent.click(screen.getByTestId("keep-by-hand"));
  expect((await screen.findByRole("alert")).textContent).toContain("Rà soát quy ước thôn");
  type(screen.getByTestId("hand-due"), "30/6");
  await fireEvent.click(screen.getByTestId("keep-by-hand"));
  await waitFor(() => expect(location.hash).toBe("#/documents/d1"));
});
