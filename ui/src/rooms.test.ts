import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import { useBridge } from "./ipc/bridge";
import { fakeBridge } from "./ipc/fake";
import { notebook } from "./ipc/fake/state";
import { render } from "@testing-library/svelte";
import App from "./App.svelte";
import { follow, openAt, type } from "./testing/look";

async function faults(container: HTMLElement): Promise<string[]> {
  const rules = { "color-contrast": { enabled: false } };
  const found = await axe.run(container, { rules });
  return found.violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
}

test.each([
  ["overview", "situation"],
  ["tasks/t04", "task-title"],
  ["tasks/new", "new-task-title"],
  ["tasks/recurring", "rule-title"],
  ["journal/e03", "detail-content"],
  ["journal/kinds", "kind-new"],
  ["initiatives/i1", "initiative-name"],
  ["citizens/matters/m1", "matter-result"],
  ["citizens/matters/new", "new-matter-gist"],
  ["citizens/dialogues", "quick-line"],
  ["citizens/situations", "quick-line"],
  ["calendar", "holiday-day"],
  ["agency", "quick-line"],
  ["agency/units", "quick-line"],
  ["agency/profile", "profile-households"],
  ["reports", "report-open-2026-H1"],
  ["reports/r1", "sign-number"],
  ["exchange", "enrol-do"],
  ["documents/d1", "document-number"],
  ["documents/import", "paste-text"],
])("the room at #/%s shows itself without serious faults", async (hash, landmark) => {
  const container = await openAt(`#/${hash}`);
  await screen.findByTestId(landmark);
  expect(await faults(container)).toEqual([]);
});

test("the overview says the situation in a sentence", async () => {
  await openAt("#/overview");
  expect((await screen.findByTestId("situation")).textContent).toBe(
    "Báo cáo 6 tháng đầu năm 2026 còn 7 ngày. Một việc đã quá hạn.",
  );
  expect(screen.getByTestId("sample").textContent).toBe("SỔ MẪU");
});

test("what is overdue is pinned on top, and a task is completed and reopened", async () => {
  await openAt("#/tasks/t10");
  const rows = await screen.findAllByTestId("task-row");
  expect(rows[0]?.textContent).toContain("Niêm yết kết quả đối thoại");
  await fireEvent.click(await screen.findByTestId("complete-task"));
  await screen.findByTestId("reopen-task");
  await waitFor(() => expect(screen.getByTestId("filter-overdue").textContent).toContain("0"));
});

test("an edit of a task is stored when the field is left", async () => {
  await openAt("#/tasks/t04");
  const due = await screen.findByTestId("task-due");
  type(due, "31/02");
  await fireEvent.blur(due);
  expect((await screen.findByRole("alert")).textContent).toContain("ngày");
  expect((due as HTMLInputElement).value).toBe("31/02");
  type(due, "2/6");
  await fireEvent.blur(due);
  await waitFor(() => expect((due as HTMLInputElement).value).toBe("02/06/2026"));
});

test("a removed task can be taken back from the foot", async () => {
  await openAt("#/tasks/t04");
  await fireEvent.click(await screen.findByTestId("remove-task"));
  await fireEvent.click(screen.getByTestId("remove-task-yes"));
  await waitFor(() => expect(screen.queryAllByTestId("task-row")).toHaveLength(11));
  await fireEvent.click(screen.getByTestId("notice-action"));
  await waitFor(() => expect(screen.queryAllByTestId("task-row")).toHaveLength(12));
});

test("the figures of an entry are those of its kind, and empty is not zero", async () => {
  await openAt("#/journal");
  const kind = await screen.findByTestId("kind-select");
  await fireEvent.change(kind, { target: { value: "mediation" } });
  expect(screen.queryByTestId("figure-attendances")).toBeNull();
  type(screen.getByTestId("entry-content"), "Hòa giải tại thôn");
  type(screen.getByTestId("figure-cases"), "2");
  await fireEvent.click(screen.getByTestId("entry-add"));
  const row = (await screen.findAllByTestId("entry-row"))[0];
  await waitFor(() => expect(screen.getAllByTestId("entry-row")).toHaveLength(13));
  const added = screen
    .getAllByTestId("entry-row")
    .find((one) => one.textContent?.includes("Hòa giải tại thôn"));
  expect(added?.textContent).toContain("2 vụ việc");
  expect(added?.textContent).not.toContain("0 cuộc");
  expect(row).toBeDefined();
});

test("an entry without content is told at its field", async () => {
  await openAt("#/journal");
  await fireEvent.click(await screen.findByTestId("entry-add"));
  expect((await screen.findByRole("alert")).textContent).toContain("Nội dung: Chưa ghi");
});

test("a pasted document is read, corrected and accepted", async () => {
  await openAt("#/documents/import");
  const text = notebook().document.text;
  type(await screen.findByTestId("paste-text"), text);
  await fireEvent.click(screen.getByTestId("read-document"));
  const ticks = await screen.findAllByTestId<HTMLInputElement>("reading-tick");
  expect(ticks.map((tick) => tick.checked)).toEqual([true, true, true, false]);
  await fireEvent.click(ticks[2] ?? document.body);
  const accept = screen.getByTestId("accept-reading");
  await waitFor(() => expect(accept.textContent).toContain("Nhận 2 việc đã chọn"));
  await fireEvent.click(accept);
  await waitFor(() => expect(location.hash).toBe("#/documents/d1"));
});

test("every number of a report opens its entries; nothing goes past the leader", async () => {
  await openAt("#/reports");
  await fireEvent.click(await screen.findByTestId("report-open-2026-H1"));
  const value = await screen.findByTestId("figure-outreach_attendances-value");
  expect(value.textContent).toBe("370");
  expect(screen.getByTestId("data-until").textContent).toContain("tính đến ngày 28/5/2026");
  expect(screen.getByTestId<HTMLInputElement>("sign-number").value).toBe("");
  await fireEvent.click(screen.getByTestId("submit-report"));
  expect((await screen.findByTestId("trouble")).textContent).toContain("đã ký");
  type(screen.getByTestId("sign-number"), "45/BC-UBND");
  type(screen.getByTestId("sign-date"), "2/6");
  type(screen.getByTestId("sign-signer"), "Nguyễn Văn An");
  await fireEvent.click(screen.getByTestId("mark-signed"));
  await screen.findByTestId("signed-line");
  await fireEvent.click(screen.getByTestId("submit-report"));
  await screen.findByTestId("submission-receipt");
  follow("#/reports/r1/outreach_attendances");
  const sources = await screen.findByTestId("figure-sources");
  expect(within(sources).getAllByRole("link")).toHaveLength(4);
});

test("first run chooses a unit without marks and opens the notebook", async () => {
  useBridge(fakeBridge(notebook(false)));
  const { container } = render(App);
  const unit = await screen.findByTestId("first-unit");
  await fireEvent.input(unit, { target: { value: "huong phung" } });
  await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(1));
  await fireEvent.keyDown(unit, { key: "Enter" });
  expect(await faults(container)).toEqual([]);
  type(screen.getByTestId("first-official"), "Hồ Thị Lành");
  await fireEvent.click(screen.getByTestId("create-notebook"));
  await screen.findByTestId("foot");
  expect(container.querySelector(".topbar")?.textContent).toContain("Xã Hướng Phùng");
});

test("Alt and a digit goes to a room, and Esc leaves the detail for its row", async () => {
  await openAt("#/tasks/t04");
  const title = await screen.findByTestId("task-title");
  title.focus();
  await fireEvent.keyDown(title, { key: "Escape" });
  expect(document.activeElement?.getAttribute("data-id")).toBe("t04");
  await fireEvent.keyDown(document.body, { code: "Digit3", key: "3", altKey: true });
  expect(location.hash).toBe("#/journal");
});

test("a matter is answered, and goes down to the answered ones", async () => {
  await openAt("#/citizens/m1");
  await fireEvent.click(await screen.findByTestId("matter-answered"));
  await waitFor(() => expect(screen.getByTestId("matters-open").textContent).toBe("0"));
  expect(screen.getByText("Đã trả lời", { selector: "h2" })).toBeTruthy();
});

test("a private note says that it never leaves the machine", async () => {
  await openAt("#/citizens/situations");
  const line = await screen.findByTestId("quick-line");
  type(line, "Dư luận về giá đền bù");
  await fireEvent.keyDown(line, { key: "Enter" });
  const note = await screen.findByTestId("situation-content");
  expect((note as HTMLTextAreaElement).value).toBe("Dư luận về giá đền bù");
  expect(screen.getAllByText(/không bao giờ được gửi đi/).length).toBeGreaterThan(0);
});

test("a person is added, given a role, and the list no longer says it is vacant", async () => {
  await openAt("#/agency");
  await screen.findByText(/Chưa giao: Lãnh đạo phụ trách/);
  const line = await screen.findByTestId("quick-line");
  type(line, "Nguyễn Văn An");
  await fireEvent.keyDown(line, { key: "Enter" });
  const role = await screen.findByTestId("role-role");
  await fireEvent.change(role, { target: { value: "leader_in_charge" } });
  await fireEvent.click(screen.getByTestId("role-assign"));
  expect((await screen.findByTestId("role-row")).textContent).toContain("Lãnh đạo phụ trách");
  await waitFor(() => expect(screen.queryByText(/Chưa giao: Lãnh đạo phụ trách/)).toBeNull());
});

test("many tasks are marked and changed at once", async () => {
  await openAt("#/tasks");
  await fireEvent.click(await screen.findByTestId("mark-tasks"));
  await fireEvent.click(await screen.findByTestId("mark-all"));
  const count = Number.parseInt(screen.getByTestId("marked-count").textContent ?? "", 10);
  expect(count).toBeGreaterThan(3);
  await fireEvent.click(screen.getByTestId("many-done"));
  const done = screen.getByTestId("filter-done");
  await waitFor(() => expect(done.textContent).toContain(String(count)));
});

test("a task takes steps, and a postponed one its reason", async () => {
  await openAt("#/tasks/t04");
  type(await screen.findByTestId("step-title"), "Ra thông báo");
  await fireEvent.click(screen.getByTestId("step-add"));
  await screen.findByText("Ra thông báo");
  await fireEvent.change(screen.getByTestId("task-state"), { target: { value: "postponed" } });
  await screen.findByTestId("task-reason");
});

test("tasks are grouped as a person likes", async () => {
  await openAt("#/tasks");
  const by = await screen.findByTestId("tasks-by");
  await fireEvent.change(by, { target: { value: "month" } });
  await screen.findByText("Tháng 6/2026");
});

test("an initiative keeps its award, and is replicated under its parent", async () => {
  await openAt("#/initiatives/i1");
  type(await screen.findByTestId("milestone-on"), "20/5");
  type(screen.getByTestId("milestone-text"), "Giấy khen");
  await fireEvent.click(screen.getByTestId("milestone-add"));
  expect((await screen.findByTestId("milestone")).textContent).toContain("Giấy khen");
  await fireEvent.click(screen.getByTestId("replicate-initiative"));
  await screen.findByText("Nhân rộng từ mô hình này");
});
