import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { faults } from "../../testing/axe";
import { openAt, type } from "../../testing/look";

const duties = (): HTMLElement[] => screen.getAllByTestId("duty");

test("a duty without a day stands first, and is accepted once its day is typed", async () => {
  const container = await openAt("#/documents/d1");
  const [first] = await screen.findAllByTestId("duty");
  expect(first?.textContent).toContain("hạn: chưa rõ");
  expect(first?.textContent).toContain("Phụ lục II");
  expect(await faults(container)).toEqual([]);
  await fireEvent.click(within(first!).getByTestId("duty-accept"));
  expect((await within(first!).findByRole("alert")).textContent).toContain("Ghi hạn trước");
  const due = within(first!).getByTestId("term-due");
  type(due, "20/6");
  await fireEvent.blur(due);
  await waitFor(() => expect(duties()[0]?.textContent).not.toContain("chưa rõ"));
  await fireEvent.click(within(duties()[0]!).getByTestId("duty-accept"));
  await waitFor(() =>
    expect(screen.getByTestId("notice").textContent).toContain("báo cáo phải nộp"),
  );
  const accepted = (): HTMLElement[] =>
    duties().filter((one) => one.dataset["state"] === "accepted");
  await waitFor(() => expect(accepted()).toHaveLength(1));
});

test("a day that is none is told at its field, and the duty stays open", async () => {
  await openAt("#/documents/d1");
  const [first] = await screen.findAllByTestId("duty");
  const due = within(first!).getByTestId("term-due");
  type(due, "ngày nào đó");
  await fireEvent.blur(due);
  expect(await within(first!).findByRole("alert")).toBeTruthy();
  expect((due as HTMLInputElement).value).toBe("ngày nào đó");
});

test("a duty that is not ours is put away and taken back", async () => {
  await openAt("#/documents/d1");
  await fireEvent.click((await screen.findAllByTestId("duty-drop"))[0]!);
  const back = await screen.findByTestId("duty-reopen");
  await fireEvent.click(back);
  await waitFor(() => expect(screen.queryByTestId("duty-reopen")).toBeNull());
});

test.each(["#/overview", "#/reports"])("at %s a duty without a day can be dated", async (hash) => {
  const container = await openAt(hash);
  const list = await screen.findByTestId("duties-unclear");
  expect(within(list).getByRole("link").textContent).toContain("321/KH-UBND");
  expect(await faults(container)).toEqual([]);
  const due = within(list).getByTestId("term-due");
  type(due, "20");
  await fireEvent.blur(due);
  await waitFor(() => expect(screen.queryByTestId("duties-unclear")).toBeNull());
});

test("a document says whether it is in force, and what it cites", async () => {
  await openAt("#/documents/d1");
  const validity = await screen.findByTestId("document-validity");
  expect(screen.getByTestId("citations").textContent).toContain("33/CT-TTg");
  await fireEvent.change(validity, { target: { value: "expired" } });
  await screen.findByTestId("document-validity-on");
});
