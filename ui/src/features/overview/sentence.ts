/** The situation in a sentence: the next report, then what is overdue. */
import type { Overview, ReportRow } from "../../ipc";
import { t } from "../../text";

/** Closer than this a report is worth naming first. */
const NEAR_DAYS = 45;

function nextReport(report: ReportRow, period: string): string | null {
  const left = report.due?.days_left;
  if (left === undefined || left > NEAR_DAYS) return null;
  if (left < 0) return t("overview.report_late", { period, days: -left });
  if (left === 0) return t("overview.report_today", { period });
  return t("overview.report_left", { period, days: left });
}

function lateReports(late: readonly ReportRow[], named: string | null): string | null {
  const others = late.filter((report) => report.period !== named);
  return others.length > 0 ? t("overview.reports_late", { count: others.length }) : null;
}

function tasks(count: number): string {
  if (count === 0) return t("overview.overdue_none");
  return count === 1 ? t("overview.overdue_one") : t("overview.overdue", { count });
}

/** `period` is what the next report's period is called. */
export function sentence(overview: Overview, period: string): string {
  const next = overview.next_report;
  const reports = [
    next && nextReport(next, period),
    lateReports(overview.late_reports, next?.period ?? null),
  ].filter((part) => part !== null);
  if (reports.length === 0) reports.push(t("overview.report_later"));
  return [...reports, tasks(overview.overdue.length)].join(" ");
}
