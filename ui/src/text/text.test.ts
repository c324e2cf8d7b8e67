import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import vi from "../../../assets/text/vi.json";
import { errorWords, problemWords, t } from ".";
import {
  clock,
  dayInField,
  dayLong,
  dayNear,
  dayShort,
  dueWords,
  instantShort,
  weekday,
} from "./dates";
import { fold, matches } from "./fold";
import { grouped } from "./numbers";

const keys = Object.keys(vi);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "fake" ? [] : sources(path);
    return /\.(svelte|ts)$/.test(path) && !/test\.ts$/.test(path)
      ? [readFileSync(path, "utf8")]
      : [];
  });
}

const code = sources(join(import.meta.dirname, "..")).join("\n");

test("every key that the code names has words", () => {
  const named = [...code.matchAll(/\bt\(\s*"([\w.-]+)"/g)].map(([, key]) => key);
  expect(named.length).toBeGreaterThan(150);
  expect(named.filter((key) => !keys.includes(key ?? ""))).toEqual([]);
});

test("every key of the window is used by it", () => {
  const literal = new Set(
    [...code.matchAll(/["'`]([\w.-]+\.[\w.-]+)["'`]/g)].map(([, key]) => key),
  );
  const made = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix ?? "");
  made.push("undo.", "redo."); // chosen by the direction of the step
  const ours = keys.filter((key) => !/^(error|problem|record)\./.test(key));
  const unused = ours.filter(
    (key) => !literal.has(key) && !made.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test("every error says what happened, what was kept, what to do next", () => {
  const codes = new Set(
    keys.flatMap((key) => /^error\.([\w-]+)\.(what|kept|next)$/.exec(key)?.[1] ?? []),
  );
  codes.delete("done"); // how an exchange that went well is logged: nothing to do next
  for (const one of codes) {
    const words = errorWords({ code: one });
    expect([one, words.what, words.kept, words.next].filter((part) => part === "")).toEqual([]);
  }
});

test("an unknown code still has words", () => {
  expect(errorWords({ code: "never-heard" }).what).toBe(errorWords({ code: "internal" }).what);
  expect(problemWords("never-heard")).toContain("never-heard");
});

test("no sentence is left with an unfilled place", () => {
  expect(t("due.left", { days: 4 })).toBe("Còn 4 ngày");
});

test("days are written as officials write them", () => {
  expect(dayShort("2026-06-02")).toBe("02/6");
  expect(dayShort("2026-02-24")).toBe("24/02");
  expect(dayShort("2026-10-14")).toBe("14/10");
  expect(dayLong("2026-05-28")).toBe("28/5/2026");
  expect(dayInField("2026-06-02")).toBe("02/06/2026");
  expect(dayNear("2025-12-15", "2026-05-28")).toBe("15/12/2025");
  expect(weekday("2026-06-14")).toBe("Chủ nhật");
});

test("instants keep the clock of who wrote them", () => {
  expect(clock("2026-05-28T23:59:59+07:00")).toBe("23:59");
  expect(instantShort("2026-05-27T16:48:03+07:00")).toBe("27/5, 16:48");
});

test("a deadline says both its forms", () => {
  const due = {
    day: "2026-06-05",
    comparator: "before" as const,
    last_day: "2026-06-04",
    days_left: 7,
    state: "on_time" as const,
    working_day_before: null,
  };
  expect(dueWords(due, "2026-05-28")).toBe("Trước ngày 05/6 (chậm nhất hết ngày 04/6)");
  const by = { ...due, comparator: "by" as const, last_day: "2026-06-05" };
  expect(dueWords(by, "2026-05-28")).toBe("Chậm nhất hết ngày 05/6");
});

test("numbers have dots between thousands", () => {
  expect([0, 999, 1250, 12_500_000, 1234.5].map(grouped)).toEqual([
    "0",
    "999",
    "1.250",
    "12.500.000",
    "1.234,5",
  ]);
});

test("search needs no marks, in either form of Unicode", () => {
  expect(fold("Đ/C  Hướng\nPhùng")).toBe("d/c huong phung");
  expect(fold("Hướng".normalize("NFD"))).toBe("huong");
  expect(matches("Dân vận khéo", "dan van kheo")).toBe(true);
  expect(matches("Dân vận khéo", "KHÉO dân")).toBe(true);
  expect(matches("Phường Đông Hà", "huong")).toBe(false);
  expect(matches("Đồng chí (đ/d)", "đ/d")).toBe(true);
});
