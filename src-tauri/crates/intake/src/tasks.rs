//! Tasks: the lowest points that carry a verb of their own, with their people and terms.
//!
//! Sections that only explain (purposes, funds, slogans, lists of people) and articles that only
//! rule are passed over; attributes ("Thời gian: …") belong to the point above. Not here: the tree
//! of points, the words of bodies and days.

mod sent;

use crate::names::is_capitals;
use crate::outline::{Outline, Point, rank};
use crate::page::Page;
use crate::reading::{Deadline, ReportingDuty, TaskFound};
use crate::verbs::{carries_verb, opens_with_verb, who_must};
use crate::vocabulary::points::*;
use crate::when::{self, Term};
use crate::who::{self, Parties};

/// Tasks and the duties to report that stand in them.
#[derive(Default)]
pub struct Work {
    pub tasks: Vec<TaskFound>,
    pub reporting: Vec<ReportingDuty>,
}

pub(crate) struct Reader<'p, 'a> {
    pub(crate) page: &'p Page<'a>,
    pub(crate) points: &'p [Point],
    /// The general addressees: who reports where no sentence names one.
    pub(crate) addressees: Option<String>,
    idle: Vec<bool>,
    attribute: Vec<bool>,
    pub(crate) work: Work,
    /// Rows above this line have been read with a task.
    read_rows: usize,
}

/// Reads the tasks of the body.
pub fn read(page: &Page, outline: &Outline, addressees: &[String], annexes: usize) -> Work {
    let points = &outline.points;
    let mut reader = Reader {
        page,
        points,
        addressees: (!addressees.is_empty()).then(|| addressees.join(", ")),
        idle: vec![false; points.len()],
        attribute: vec![false; points.len()],
        work: Work::default(),
        read_rows: 0,
    };
    reader.mark_idle();
    let chosen = reader.choose();
    for at in chosen {
        reader.add(at);
    }
    reader.closing(outline);
    reader.tables(outline.intro.start..annexes.min(page.lines.len()));
    reader.annex_rows(annexes);
    reader.work
}

impl Reader<'_, '_> {
    fn own(&self, at: usize) -> &str {
        let point = &self.points[at];
        &self.page.clean[point.start..point.end]
    }

    /// The line with the mark, or the one below it if nothing stands beside the mark.
    fn first_line(&self, at: usize) -> &str {
        let point = &self.points[at];
        let own = &self.page.clean[point.start..self.page.lines[point.line].end];
        if own.trim().is_empty() && point.end > self.page.lines[point.line].end {
            return self.page.line(point.line + 1);
        }
        own
    }

    /// Marks what gives no tasks: parents come before their children.
    fn mark_idle(&mut self) {
        for at in 0..self.points.len() {
            let point = &self.points[at];
            let above = point
                .parent
                .is_some_and(|p| self.idle[p] || self.lists_people(p));
            self.attribute[at] = LABEL.is_match(self.own(at)) && point.rank >= rank::NUMBER;
            self.idle[at] = above || self.is_idle(at);
        }
    }

    fn lists_people(&self, at: usize) -> bool {
        let own = self.own(at);
        PEOPLE_HEAD.is_match(own) && !WORK_SECTION.is_match(own)
    }

    fn is_idle(&self, at: usize) -> bool {
        let point = &self.points[at];
        let (own, first) = (self.own(at), self.first_line(at));
        let short = own.trim_end().chars().count() < 110 || self.title_end(at).is_some();
        let heading = point.has_children
            || is_capitals(first)
            || short && first.chars().count() < 80 && !first.ends_with('.')
            || self.page.lines[point.line].strong;
        let idle_heading = heading && IDLE_SECTION.is_match(first) && !WORK_SECTION.is_match(first);
        let validity = VALIDITY.is_match(own.split('\n').next().unwrap_or_default())
            || VALIDITY.is_match(own) && !who_must(own);
        let ruling = self.rules(at) && !point.has_children || validity;
        idle_heading
            || ruling && !LIABLE.is_match(own)
            || FUNDING.is_match(own)
            || FORMULA.is_match(own) && !who_must(own) && !SPECIFIC.is_match(own)
            || PERSON_ITEM.is_match(own)
            || GROUNDS.is_match(own.trim_end())
    }

    /// An article that decides instead of giving work.
    fn rules(&self, at: usize) -> bool {
        self.points[at].rank == rank::ARTICLE && RULING.is_match(self.own(at))
    }

    fn liable(&self, at: usize) -> bool {
        LIABLE.is_match(self.own(at))
    }

    /// The points that are tasks, in the order of the text.
    fn choose(&self) -> Vec<usize> {
        let count = self.points.len();
        let mut has_task = vec![false; count];
        let mut is_task = vec![false; count];
        let verbs: Vec<bool> = (0..count).map(|at| self.verb(at)).collect();
        let lists = self.mostly_verbs(&verbs);
        for at in (0..count).rev() {
            let point = &self.points[at];
            if self.idle[at]
                || self.attribute[at]
                || has_task[at]
                || self.rules(at) && !self.liable(at)
            {
                continue;
            }
            let listed = point.parent.map_or(0, |p| p + 1);
            let lowest = !point.has_children && point.rank >= rank::NUMBER;
            let as_kin = lowest && (lists[listed] || self.is_work(at)) && !self.heads_table(at);
            let section = point.rank < rank::NUMBER && point.rank != rank::ARTICLE;
            let titled = self.title_end(at).is_some();
            let bare_heading = section && !titled && (point.has_children || self.is_bare(at));
            let nameless = point.path.is_empty();
            is_task[at] = (verbs[at] || as_kin) && !bare_heading && !nameless;
            if is_task[at] {
                let mut above = point.parent;
                while let Some(parent) = above.filter(|p| !has_task[*p]) {
                    has_task[parent] = true;
                    above = self.points[parent].parent;
                }
            }
        }
        (0..count)
            .filter(|at| is_task[*at] && !has_task[*at])
            .collect()
    }

    /// A sentence under a heading of work, or under the body that must do it, whatever its verb.
    fn is_work(&self, at: usize) -> bool {
        let own = self.own(at);
        let steps = own.lines().any(|line| PHASE.is_match(line));
        let ended = own.trim_end().ends_with(['.', ';', '/']);
        let told = ended || own.chars().count() > 60;
        let said = told && !steps && !CONTENTS.is_match(own);
        let mut above = self.points[at].parent;
        let mut nearest = true;
        while let Some(parent) = above.filter(|_| said) {
            let heading = who::cut(self.own(parent), 400);
            let body = nearest && who::names_only(heading.trim_end_matches([':', '\n', ' ']));
            let work = WORK_SECTION.is_match(heading) || WORK_HEADING.is_match(heading);
            if body || heading.len() < 300 && work {
                return own.split_whitespace().count() > 4;
            }
            nearest = false;
            above = self.points[parent].parent;
        }
        false
    }

    /// A table stands right under the point's words.
    fn heads_table(&self, at: usize) -> bool {
        let end = self.points[at].end;
        let next = self.page.lines.partition_point(|l| l.end <= end);
        self.page.lines.get(next).is_some_and(|l| l.row)
    }

    /// A section heading with no text under it.
    fn is_bare(&self, at: usize) -> bool {
        let point = &self.points[at];
        is_capitals(self.own(at)) || point.heading
    }

    /// For each parent (0: none), whether most of its lowest points carry verbs.
    fn mostly_verbs(&self, verbs: &[bool]) -> Vec<bool> {
        let mut counts = vec![(0_usize, 0_usize); self.points.len() + 1];
        for (at, point) in self.points.iter().enumerate() {
            if point.has_children || self.attribute[at] || self.idle[at] {
                continue;
            }
            let slot = &mut counts[point.parent.map_or(0, |p| p + 1)];
            slot.1 += 1;
            slot.0 += usize::from(verbs[at]);
        }
        counts
            .iter()
            .map(|(with, all)| *with > 0 && with * 2 >= *all)
            .collect()
    }

    fn verb(&self, at: usize) -> bool {
        let own = self.own(at);
        let titled = self
            .title_end(at)
            .map(|end| &self.page.clean[end..self.points[at].end]);
        carries_verb(own) || titled.is_some_and(carries_verb)
    }

    /// The end of the heading that stands alone above the text of the same point.
    fn title_end(&self, at: usize) -> Option<usize> {
        let point = &self.points[at];
        let line = self.page.lines[point.line];
        if point.end <= line.end {
            return None;
        }
        let first = self.first_line(at);
        let next = self.page.lines.get(point.line + 1)?;
        let below = self.page.line(point.line + 1);
        let length = first.chars().count();
        let ended = first.ends_with([';', ',']) || first.ends_with('.') && !line.strong;
        let digit = below.starts_with(|c: char| c.is_ascii_digit());
        let goes_on = below.starts_with(char::is_lowercase) || digit;
        if ended || length > 200 || length == 0 || goes_on {
            return None;
        }
        let plus = PLUS.is_match(below);
        let sentence = length > 45 && first.contains(',') && opens_with_verb(first);
        let short = self.page.width >= 60 && length * 10 < self.page.width * 6 && !sentence;
        let alone = line.strong || next.gap || is_capitals(first) || short;
        let leads = below.starts_with(char::is_uppercase) && length < 60 && !next.row;
        let open = first.ends_with(':') && !line.strong && !leads;
        (alone && !open && !plus).then_some(line.end)
    }

    /// The words of the nearest point above, as a heading.
    fn heading(&self, at: usize) -> Option<String> {
        const LONGEST: usize = 200;
        let above = &self.points[self.points[at].parent?];
        let words = self.page.flat(above.start, above.end);
        let words = words.trim_end_matches([':', '.', ';', ' ']);
        (!words.is_empty() && words.chars().count() <= LONGEST).then(|| words.to_string())
    }

    fn add(&mut self, at: usize) {
        let point = &self.points[at];
        let end = point.tree_end;
        let title_end = self.title_end(at).filter(|_| !point.has_children);
        let start = title_end.unwrap_or(point.start);
        let title = title_end.map(|end| {
            let title = self.page.flat(point.start, end);
            title.trim_end_matches([':', '.', ' ']).to_string()
        });
        let text = self.page.flat(start, end);
        let lead =
            self.page.clean[start..end].len() - self.page.clean[start..end].trim_start().len();
        let parties = self.parties(at, &text, title.as_deref());
        let terms = self.terms(at, &text);
        let origin = start + lead;
        let task = TaskFound {
            path: point.path.clone(),
            title,
            deadlines: self.deadlines(&text, origin, terms),
            assignees: parties.assignees,
            cooperators: parties.cooperators,
            heading: self.heading(at),
            span: self.page.span(start, end),
            text,
        };
        let next = self.points[at + 1..].iter().find(|p| p.start >= end);
        let last = next.map_or(self.page.lines.len(), |p| p.line);
        self.report(&task, origin, self.receiver_above(at), point.line..last);
        self.work.tasks.push(task);
    }

    /// The point's own people, or those of the nearest heading that names any.
    fn parties(&self, at: usize, text: &str, title: Option<&str>) -> Parties {
        let mut found = who::parties(text);
        if let Some(title) = title.filter(|_| found.assignees.is_empty()) {
            found.assignees = who::heading_parties(title).assignees;
        }
        self.attributes_of(at, &mut found);
        let mut above = self.points[at].parent;
        while let Some(parent) = above.filter(|_| found.assignees.is_empty()) {
            let heading = self
                .page
                .flat(self.points[parent].start, self.points[parent].end);
            let named = who::heading_parties(who::cut(&heading, 1200));
            found.assignees = named.assignees;
            if found.cooperators.is_empty() {
                found.cooperators = named.cooperators;
            }
            above = self.points[parent].parent;
        }
        found
    }

    /// "Đơn vị thực hiện: …" below the point.
    fn attributes_of(&self, at: usize, found: &mut Parties) {
        let end = self.points[at].tree_end;
        let below = self.points[at + 1..]
            .iter()
            .take_while(|p| p.start < end)
            .take(40);
        for point in below {
            let own = &self.page.clean[point.start..point.end];
            if found.assignees.is_empty() && LEAD_LABEL.is_match(own) {
                found.assignees = who::parties(own).assignees;
            }
            if let Some(label) = COOPERATE_LABEL
                .find(own)
                .filter(|_| found.cooperators.is_empty())
            {
                let rest = &own[label.end()..];
                if who::is_head(rest, true) {
                    found.cooperators = who::split(&rest[..who::phrase(rest, true)]);
                }
            }
        }
    }

    /// The task's own terms, or the window of the phase above it.
    fn terms(&self, at: usize, text: &str) -> Vec<(Term, Option<usize>)> {
        let own = when::terms(text);
        if !own.is_empty() {
            return own.into_iter().map(|t| (t, None)).collect();
        }
        let mut above = self.points[at].parent;
        while let Some(parent) = above {
            let point = &self.points[parent];
            let heading = &self.page.clean[point.start..point.end];
            if heading.len() < 600
                && let Some(window) = when::window(&heading.replace('\n', " "))
            {
                return vec![(window, Some(point.start))];
            }
            above = point.parent;
        }
        Vec::new()
    }

    pub(crate) fn deadlines(
        &self,
        text: &str,
        origin: usize,
        terms: Vec<(Term, Option<usize>)>,
    ) -> Vec<Deadline> {
        let of = |(term, heading): (Term, Option<usize>)| {
            let base = heading.unwrap_or(origin);
            let (start, end) = (base + term.start, base + term.end);
            let words = match heading {
                None => text[term.start..term.end].to_string(),
                Some(_) => self.page.flat(start, end),
            };
            Deadline {
                text: words.trim().to_string(),
                start: term.from,
                due: term.due,
                comparator: term.comparator,
                span: self.page.span(start, end),
            }
        };
        terms.into_iter().map(of).collect()
    }
}
