//! Values of a damaged text in the words that are printed: what was read over mended words goes
//! back to them, so that nothing is repaired silently.
//!
//! The type and its name stay sound: they are words of the reader's, not of the document. Not
//! here: what is mended (`page::mend`).

use crate::page::Page;
use crate::reading::{Reading, Span};

/// Puts the printed words into every value.
pub fn restore(reading: &mut Reading, page: &Page) {
    if page.mended.is_empty() {
        return;
    }
    let words = |value: &mut String, span: Span| {
        let place = page.place(span);
        *value = page.restore(value, place.start, place.end);
    };
    let maybe = |value: &mut Option<String>, span: Option<Span>| {
        if let (Some(value), Some(span)) = (value, span) {
            words(value, span);
        }
    };
    let spans = reading.spans.clone();
    maybe(&mut reading.issuer, spans.issuer);
    maybe(&mut reading.place, spans.place);
    maybe(&mut reading.subject, spans.subject);
    let lists = [
        (&mut reading.addressees, &spans.addressees),
        (&mut reading.recipients, &spans.recipients),
    ];
    for (values, spans) in lists {
        values.iter_mut().zip(spans).for_each(|(v, s)| words(v, *s));
    }
    if let Some(signer) = &mut reading.signer {
        let lines = signer.authority.iter_mut().zip(&spans.authority);
        lines.for_each(|(v, s)| words(v, *s));
        maybe(&mut signer.position, spans.position);
        maybe(&mut signer.name, spans.name);
    }
    for citation in &mut reading.citations {
        maybe(&mut citation.issuer, Some(citation.span));
        maybe(&mut citation.subject, Some(citation.span));
    }
    for task in &mut reading.tasks {
        maybe(&mut task.title, Some(task.span));
        words(&mut task.text, task.span);
        let bodies = task.assignees.iter_mut().chain(&mut task.cooperators);
        bodies.for_each(|body| words(body, task.span));
        for deadline in &mut task.deadlines {
            words(&mut deadline.text, deadline.span);
        }
    }
    for duty in &mut reading.reporting {
        let bodies = [&mut duty.reporter, &mut duty.receiver, &mut duty.via];
        bodies
            .into_iter()
            .for_each(|body| maybe(body, Some(duty.span)));
    }
}
