import { expect, test } from "vitest";
import { diff } from "./diff";
import { linesOf, spotAt, type Spot } from "./marks";

const text = "Số: 12/KH\n\n- Việc một, trước ngày 5/6.\nkéo dài sang dòng sau.\n";
const spot = (key: string, words: string, tone: Spot["tone"] = "task"): Spot => {
  const start = text.indexOf(words);
  return { key, start, end: start + words.length, tone };
};

test("the lines of the paper stay its lines", () => {
  const lines = linesOf(text, []);
  const words = lines.map((line) => line.pieces.map((piece) => piece.text).join(""));
  expect(words.join("\n")).toBe(text);
  expect(lines.map((line) => line.at)).toEqual([0, 10, 11, 39, 62]);
});

test("a line is cut where a place begins or ends, also one that runs over lines", () => {
  const task = spot("task", "Việc một, trước ngày 5/6.\nkéo dài");
  const due = spot("due", "5/6", "duty");
  const [, , third, fourth] = linesOf(text, [due, task]);
  expect(third?.pieces.map((piece) => [piece.text, piece.keys])).toEqual([
    ["- ", []],
    ["Việc một, trước ngày ", ["task"]],
    ["5/6", ["task", "due"]],
    [".", ["task"]],
  ]);
  expect(fourth?.pieces[0]).toMatchObject({ text: "kéo dài", keys: ["task"] });
});

test("a line that looks as before is the same line", () => {
  const before = linesOf(text, [spot("a", "12/KH", "head")]);
  const after = linesOf(text, [spot("a", "12/KH", "head"), spot("b", "Việc một")], before);
  expect(after[0]).toBe(before[0]);
  expect(after[2]).not.toBe(before[2]);
});

test("two thousand lines with three hundred tasks are cut at once", () => {
  const line = "- Ủy ban nhân dân các xã, phường thực hiện trước ngày 15/6/2026 và báo cáo.\n";
  const long = line.repeat(2_000);
  const spots = Array.from({ length: 300 }, (_, index) => {
    const start = index * 6 * line.length + 2;
    return { key: `task/${index}`, start, end: start + line.length - 3, tone: "task" as const };
  });
  const begun = performance.now();
  const lines = linesOf(long, spots);
  linesOf(long, spots.slice(1), lines);
  expect(performance.now() - begun).toBeLessThan(250);
  expect(lines.filter((one) => one.pieces.some((piece) => piece.keys.length > 0))).toHaveLength(
    300,
  );
});

test("the caret belongs to the narrowest place around it", () => {
  const spots = [spot("wide", "Việc một, trước ngày 5/6."), spot("narrow", "5/6")];
  expect(spotAt(spots, text.indexOf("5/6") + 1, () => true)?.key).toBe("narrow");
  expect(spotAt(spots, text.indexOf("một"), () => true)?.key).toBe("wide");
  expect(spotAt(spots, 0, () => true)).toBeNull();
});

test("what was said otherwise is struck, what stayed is not", () => {
  expect(
    diff("xong trước ngày 15/6/2026 và báo cáo", "xong trước ngày 30/6/2026 và báo cáo"),
  ).toEqual([
    { words: "xong trước ngày", kind: "same" },
    { words: "15/6/2026", kind: "old" },
    { words: "30/6/2026", kind: "new" },
    { words: "và báo cáo", kind: "same" },
  ]);
  expect(diff("", "mới")).toEqual([{ words: "mới", kind: "new" }]);
  expect(diff("như cũ", "như cũ")).toEqual([{ words: "như cũ", kind: "same" }]);
});
