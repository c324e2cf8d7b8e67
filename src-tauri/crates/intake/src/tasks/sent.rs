//! The duties to send something that stand in tasks, in tables and in headings above them.
//!
//! Not here: how one sentence or one row is read (`reports`, `rows`).

use std::ops::Range;

use super::Reader;
use crate::reading::{ReportingDuty, TaskFound};
use crate::reports::{self, Context};
use crate::rows;
use crate::vocabulary::reports::{REGIME, REPORT_HEADING, SEND_VERB};
use crate::who;

impl Reader<'_, '_> {
    /// What the headings above say of reports to the points below them.
    pub(super) fn receiver_above(&self, at: usize) -> Context {
        let mut context = Context::default();
        let mut above = self.points[at].parent;
        while let Some(parent) = above {
            let point = &self.points[parent];
            let own = self.page.flat(point.start, point.end);
            let own = who::cut(&own, 1_500);
            if SEND_VERB.is_match(own) || REGIME.is_match(own) {
                context.reports |= REPORT_HEADING.is_match(own);
                if let Some((receiver, via)) = reports::receiver(own) {
                    (context.receiver, context.via) = (Some(receiver), via);
                    break;
                }
            }
            above = point.parent;
        }
        context
    }

    /// The duties in a task's words and in the table rows under it.
    pub(crate) fn report(
        &mut self,
        task: &TaskFound,
        origin: usize,
        mut context: Context,
        lines: Range<usize>,
    ) {
        let named = (!task.assignees.is_empty()).then(|| task.assignees.join(", "));
        let printed = who::speaker(&task.text).filter(|s| who::split(s) == task.assignees);
        let named = printed.map(|s| s.trim().to_string()).or(named);
        let assigned = named.is_some();
        context.reporter = named.or_else(|| self.addressees.clone());
        let found = reports::duties(&task.text, &context, assigned);
        if let Some((receiver, via)) = reports::receiver(&task.text) {
            (context.receiver, context.via) = (Some(receiver), via);
        }
        let open = !found.is_empty() && found.iter().all(|f| f.duty.due.is_none());
        if open {
            let rows = rows::duties(self.page, lines.clone(), &context, true);
            if !rows.is_empty() {
                self.read_rows = self.read_rows.max(lines.end);
                self.work.reporting.extend(rows);
                return;
            }
        }
        for found in found {
            let mut duty = found.duty;
            duty.span = self.page.span(origin + found.start, origin + found.end);
            self.work.reporting.push(duty);
        }
    }

    /// Tables in the body whose rows are sent, where no task has read them.
    pub(super) fn tables(&mut self, body: Range<usize>) {
        let mut at = body.start;
        while at < body.end {
            let row = |i: usize| self.page.lines.get(i).is_some_and(|l| l.row);
            if !row(at) {
                at += 1;
                continue;
            }
            let end = (at..body.end).find(|i| !row(*i)).unwrap_or(body.end);
            if at >= self.read_rows {
                let start = self.page.lines[at].start;
                let above = self
                    .points
                    .partition_point(|p| p.start <= start)
                    .checked_sub(1);
                let mut context = above.map_or_else(Context::default, |p| self.context_of(p));
                context.reporter = context.reporter.or_else(|| self.addressees.clone());
                let all = rows::is_of_reports(self.page, at..end);
                let found = rows::duties(self.page, at..end, &context, all);
                self.work.reporting.extend(found);
            }
            at = end;
        }
    }

    /// What a point and the headings above it say of reports.
    fn context_of(&self, at: usize) -> Context {
        let mut context = self.receiver_above(at);
        let own = self.page.flat(self.points[at].start, self.points[at].end);
        let own = who::cut(&own, 1_500);
        if let Some((receiver, via)) = reports::receiver(own) {
            (context.receiver, context.via) = (Some(receiver), via);
        }
        let named = self.parties(at, own, None).assignees;
        context.reporter = (!named.is_empty()).then(|| named.join(", "));
        context
    }

    /// A table in an annex may print the days of a duty that the body leaves open.
    pub(super) fn annex_rows(&mut self, annexes: usize) {
        let open = |d: &ReportingDuty| d.due.is_none() && d.period.is_none();
        let Some(at) = self.work.reporting.iter().position(open) else {
            return;
        };
        let duty = self.work.reporting[at].clone();
        let (reporter, receiver, via) = (duty.reporter, duty.receiver, duty.via);
        let context = Context {
            reporter,
            receiver,
            via,
            reports: true,
        };
        let rows = rows::duties(self.page, annexes..self.page.lines.len(), &context, true);
        if !rows.is_empty() {
            self.work.reporting.splice(at..=at, rows);
        }
    }
}
