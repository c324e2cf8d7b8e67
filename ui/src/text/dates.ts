/**
 * Days and times as officials write them. Days arrive as ISO text and stay text: no time zone can
 * move them. Day and month below ten, and months one and two, take a nought: 02/6, 24/02, 14/10.
 */
import { t } from ".";
import type { DueView } from "../ipc";

interface Parts {
  year: number;
  month: number;
  day: number;
}

function parts(iso: string): Parts {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  return { year, month, day };
}

const two = (value: number): string => String(value).padStart(2, "0");

/** "05/06/2026": in fields, where it may be typed again. */
export function dayInField(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${two(day)}/${two(month)}/${year}`;
}

/** "05/6": in lists, within the year at hand. */
export function dayShort(iso: string): string {
  const { month, day } = parts(iso);
  return `${two(day)}/${month < 3 ? two(month) : month}`;
}

/** "05/6/2026". */
export function dayLong(iso: string): string {
  return `${dayShort(iso)}/${parts(iso).year}`;
}

/** Short within the year of `today`, long otherwise. */
export function dayNear(iso: string, today: string): string {
  return parts(iso).year === parts(today).year ? dayShort(iso) : dayLong(iso);
}

/** Which day of the week, in words. */
export function weekday(iso: string): string {
  const { year, month, day } = parts(iso);
  const number = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return t(`weekday.${number as 0 | 1 | 2 | 3 | 4 | 5 | 6}`);
}

/** What stands under a day in a list: which day of the week, or the year where it is another. */
export function underDay(iso: string, today: string): string {
  const { year } = parts(iso);
  return year === parts(today).year ? weekday(iso) : String(year);
}

/** "28/5, 16:48" of an instant written with its own offset; the clock of the writer is kept. */
export function instantShort(iso: string): string {
  return `${dayShort(iso)}, ${iso.slice(11, 16)}`;
}

/** "28/5/2026, 16:48:03". */
export function instantLong(iso: string): string {
  return `${dayLong(iso)}, ${iso.slice(11, 19)}`;
}

/** "16:48". */
export function clock(iso: string): string {
  return iso.slice(11, 16);
}

/** Both forms of a deadline: the words that bind, and the last day they allow. */
export function dueWords(due: DueView, today: string): string {
  const last = dayNear(due.last_day, today);
  if (due.comparator === "by") return t("due.by", { last });
  return t("due.before", { day: dayNear(due.day, today), last });
}

/** "5 days left", "6 days over", "today". */
export function daysLeftWords(due: DueView): string {
  if (due.days_left < 0) return t("due.over", { days: -due.days_left });
  if (due.days_left === 0) return t("due.today");
  return t("due.left", { days: due.days_left });
}

/** Whether text is a whole day as the program writes it. */
export function isIsoDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
