//! Closing paragraphs: most are formulas, some give a named body a duty of its own.
//!
//! Not here: the points above them.

use crate::outline::Outline;
use crate::reading::{Span, TaskFound};
use crate::reports::Context;
use crate::tasks::Reader;
use crate::verbs::own_duty;
use crate::when;
use crate::who;

impl Reader<'_, '_> {
    /// Paragraphs after the points that give a named body a duty of its own.
    pub(crate) fn closing(&mut self, outline: &Outline) {
        let mut count = 0;
        for lines in &outline.closing {
            let (Some(first), Some(last)) = (
                self.page.lines.get(lines.start),
                self.page.lines.get(lines.end.wrapping_sub(1)),
            ) else {
                continue;
            };
            let text = self.page.flat(first.start, last.end);
            let Some(assignees) = own_duty(&text) else {
                continue;
            };
            count += 1;
            let mut path = outline
                .last_section
                .as_ref()
                .map_or(String::new(), |s| format!("{s}."));
            path.push_str("end");
            if count > 1 {
                path.push_str(&format!("({count})"));
            }
            let cooperators = who::parties(&text).cooperators;
            let terms = when::terms(&text).into_iter().map(|t| (t, None)).collect();
            let deadlines = self.deadlines(&text, first.start, terms);
            let span: Span = self.page.span(first.start, last.end);
            let title = None;
            let task = TaskFound {
                path,
                title,
                text,
                assignees,
                cooperators,
                deadlines,
                heading: None,
                span,
            };
            self.report(&task, first.start, Context::default(), lines.clone());
            self.work.tasks.push(task);
        }
    }
}
