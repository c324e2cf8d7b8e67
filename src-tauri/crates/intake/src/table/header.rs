//! Finds the head of a table: the row, or the two rows, whose cells are headings that we know.

use super::{Cell, Column, Grid, ID, ID_HEADING, Plan, Register};
use crate::vocabulary::tables as words;
use domain::entry::Kinds;

/// A head stands within so many rows from the top.
const WITHIN: usize = 60;
/// Longer texts are no headings.
const LONGEST_HEADING: usize = 160;

/// How sure it is that a heading names a field.
const EXACT: u32 = 100;
const PART: u32 = 55;

/// A text as it is compared: lower case, no marks, no signs, one space.
pub fn key(text: &str) -> String {
    let folded = domain::text::fold(text);
    let bare: String = folded
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '%' {
                c
            } else {
                ' '
            }
        })
        .collect();
    domain::text::fold_spaces(&bare)
}

/// The code whose words a text is, or begins with, the longest first.
pub fn best(
    said: &str,
    list: impl Iterator<Item = (&'static str, &'static str)>,
) -> Option<&'static str> {
    let said = key(said);
    let mut found: Option<(u32, usize, &'static str)> = None;
    for (code, names) in list {
        for name in names.split('|') {
            let name = key(name);
            let sure = if said == name {
                EXACT
            } else if begins(&said, &name) && name.len() > 3 {
                PART
            } else {
                continue;
            };
            if found.is_none_or(|(most, long, _)| (sure, name.len()) > (most, long)) {
                found = Some((sure, name.len(), code));
            }
        }
    }
    found.map(|(_, _, code)| code)
}

fn begins(said: &str, name: &str) -> bool {
    said.strip_prefix(name)
        .is_some_and(|rest| rest.starts_with(' '))
}

/// The names of each field, as they are compared.
type Names = Vec<(String, Vec<String>)>;

/// A head that was found.
struct Head {
    rows: (usize, usize),
    register: Register,
    columns: Vec<Column>,
    score: u32,
}

pub fn propose(grid: &Grid, register: Option<Register>, kinds: &Kinds) -> Plan {
    let registers = match &register {
        Some(one) => std::slice::from_ref(one),
        None => Register::ALL,
    };
    let names: Vec<(Register, Names)> = registers
        .iter()
        .map(|register| (*register, names_of(*register, kinds)))
        .collect();
    let mut found: Option<Head> = None;
    for row in 0..grid.rows.len().min(WITHIN) {
        for last in [row, row + 1] {
            let headings = headings(grid, row, last);
            if headings.len() < 2 && register.is_none() || headings.is_empty() {
                continue;
            }
            if last > row && !is_double(grid, row) {
                continue;
            }
            let spoken: Vec<Spoken> = headings.iter().map(Spoken::of).collect();
            for (register, names) in &names {
                let head = head(*register, (row, last), &headings, &spoken, names);
                if found.as_ref().is_none_or(|best| head.score > best.score) {
                    found = Some(head);
                }
            }
        }
    }
    let found = found.filter(|head| head.score >= EXACT);
    match found {
        Some(head) => Plan {
            register: head.register,
            year: year_above(grid, head.rows.0),
            head: Some(head.rows),
            columns: head.columns,
        },
        None => Plan {
            register: register.unwrap_or(Register::Tasks),
            year: None,
            head: None,
            columns: Vec::new(),
        },
    }
}

/// The texts of a head by column; of two rows the upper and the lower.
fn headings(grid: &Grid, first: usize, last: usize) -> Vec<(usize, String, String)> {
    let width = grid.rows.iter().skip(first).take(2).map(Vec::len).max();
    let text = |row: usize, column: usize| match grid.cell(row, column) {
        Cell::Text(text) if text.chars().count() <= LONGEST_HEADING => text.trim().to_owned(),
        _ => String::new(),
    };
    let mut out = Vec::new();
    let mut above = String::new();
    for column in 0..width.unwrap_or(0) {
        let upper = text(first, column);
        if last == first {
            if !upper.is_empty() {
                out.push((column, String::new(), upper));
            }
            continue;
        }
        let lower = text(last, column);
        // A title over several columns stands in the first of them.
        let over = grid.merges.iter().find(|merge| {
            merge.rows.0 <= first
                && merge.rows.1 >= first
                && (merge.columns.0..=merge.columns.1).contains(&column)
        });
        let upper = match over {
            Some(merge) => text(merge.rows.0, merge.columns.0),
            None if upper.is_empty() && !lower.is_empty() => above.clone(),
            None => upper,
        };
        above.clone_from(&upper);
        match (upper.is_empty(), lower.is_empty()) {
            (true, true) => {}
            (false, true) => out.push((column, String::new(), upper)),
            _ => out.push((column, upper, lower)),
        }
    }
    out
}

/// A second row of headings: the first has cells over several columns or rows, and what stands
/// under them are short words.
fn is_double(grid: &Grid, row: usize) -> bool {
    let Some(lower) = grid.rows.get(row + 1) else {
        return false;
    };
    let words: Vec<&str> = lower
        .iter()
        .filter_map(|cell| match cell {
            Cell::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let only_words = lower
        .iter()
        .all(|cell| matches!(cell, Cell::Text(_) | Cell::Empty));
    if !only_words || words.is_empty() || words.iter().any(|word| word.chars().count() > 60) {
        return false;
    }
    let upper = grid.rows[row]
        .iter()
        .filter(|cell| matches!(cell, Cell::Text(_)))
        .count();
    if upper < 2 {
        return false;
    }
    let merged = grid.merges.iter().any(|merge| {
        let across = merge.columns.1 > merge.columns.0 && merge.rows.1 == row;
        let down = merge.rows.1 > row;
        merge.rows.0 == row && (across || down)
    });
    let hanging = lower
        .iter()
        .enumerate()
        .any(|(column, cell)| matches!(cell, Cell::Text(_)) && grid.cell(row, column).is_empty());
    merged || hanging
}

/// Puts the headings of one row to the fields of a register, each field once, the surest first.
fn head(
    register: Register,
    rows: (usize, usize),
    headings: &[(usize, String, String)],
    spoken: &[Spoken],
    names: &Names,
) -> Head {
    let mut sure: Vec<(u32, usize, &str)> = Vec::new();
    for (at, heading) in spoken.iter().enumerate() {
        for (field, keys) in names {
            let score = keys.iter().map(|name| heading.means(name)).max();
            if let Some(score) = score.filter(|score| *score > 0) {
                sure.push((score, at, field));
            }
        }
    }
    sure.sort_by_key(|(score, at, _)| (std::cmp::Reverse(*score), *at));
    let mut fields: Vec<Option<&str>> = vec![None; headings.len()];
    let mut total = 0;
    for (score, at, field) in sure {
        if fields[at].is_none() && !fields.contains(&Some(field)) {
            fields[at] = Some(field);
            total += score;
        }
    }
    let has_key = names
        .first()
        .is_some_and(|(first, _)| fields.contains(&Some(first)));
    Head {
        rows,
        register,
        columns: headings
            .iter()
            .zip(&fields)
            .map(|((column, upper, lower), field)| Column {
                at: *column,
                heading: whole(upper, lower),
                field: field.map(str::to_owned),
            })
            .collect(),
        // A table without the one column that no row may lack is hardly this register.
        score: if has_key {
            total + EXACT / 2
        } else {
            total / 4
        },
    }
}

fn whole(upper: &str, lower: &str) -> String {
    let one = |text: &str| domain::text::fold_spaces(text);
    match (upper.is_empty(), lower.is_empty()) {
        (true, _) => one(lower),
        (_, true) => one(upper),
        _ => format!("{} – {}", one(upper), one(lower)),
    }
}

/// Names by field, the field that no row may lack first.
fn names_of(register: Register, kinds: &Kinds) -> Names {
    let list = match register {
        Register::Tasks => words::TASKS,
        Register::Journal => words::JOURNAL,
        Register::Initiatives => words::INITIATIVES,
        Register::Matters => words::MATTERS,
        Register::Units => words::UNITS,
        Register::People => words::PEOPLE,
    };
    let required = super::fields_of(register, kinds).swap_remove(0).name;
    let keys = |names: &str| names.split('|').map(key).collect::<Vec<_>>();
    let mut out: Names = list
        .iter()
        .map(|(field, names)| ((*field).to_owned(), keys(names)))
        .collect();
    out.sort_by_key(|(field, _)| *field != required);
    if register == Register::Journal {
        for figure in &kinds.figures {
            let field = format!("figure/{}", figure.code);
            let own = [
                key(&figure.label),
                key(&format!("{} {}", figure.label, figure.unit)),
            ];
            let others = words::FIGURES.iter().find(|(name, _)| *name == field);
            let mut names = own.to_vec();
            names.extend(others.map(|(_, names)| keys(names)).unwrap_or_default());
            out.push((field, names));
        }
    }
    out.push((ID.to_owned(), vec![key(ID_HEADING)]));
    out
}

/// A heading as it is compared.
struct Spoken {
    plain: String,
    bare: String,
    both: String,
    is_under_another: bool,
    numbers_rows: bool,
}

impl Spoken {
    fn of((_, upper, lower): &(usize, String, String)) -> Self {
        let plain = key(lower);
        Self {
            numbers_rows: words::NUMBERING.iter().any(|word| key(word) == plain),
            bare: key(&without_brackets(lower)),
            both: key(&format!("{upper} {lower}")),
            is_under_another: !upper.is_empty(),
            plain,
        }
    }

    /// How sure it means the field of this name.
    fn means(&self, name: &str) -> u32 {
        if self.numbers_rows {
            0
        } else if self.plain == *name || self.bare == *name {
            // The surer of two names of one field is the longer one.
            EXACT + u32::try_from(name.len()).unwrap_or(0).min(40) / 4
        } else if self.is_under_another && self.both == *name {
            EXACT + 20
        } else if name.len() >= 4 && (has_words(&self.bare, name) || has_words(&self.both, name)) {
            let share = name.len() * 40 / self.both.len().max(1);
            PART - 25 + u32::try_from(share).unwrap_or(0).min(40)
        } else {
            0
        }
    }
}

/// Whether the words of `name` stand in the text as words of their own.
fn has_words(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let ends = |rest: &str| rest.is_empty() || rest.starts_with(' ');
        (at == 0 || text[..at].ends_with(' ')) && ends(&text[at + name.len()..])
    })
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    text.chars()
        .filter(|c| {
            depth += i32::from(*c == '(');
            let keep = depth == 0;
            depth -= i32::from(*c == ')' && depth > 0);
            keep
        })
        .collect()
}

/// The last year that a title above the head names.
fn year_above(grid: &Grid, head: usize) -> Option<i32> {
    let texts = grid.rows[..head]
        .iter()
        .flatten()
        .filter_map(|cell| match cell {
            Cell::Text(text) => Some(text),
            _ => None,
        });
    let years = texts.flat_map(|text| {
        text.split(|c: char| !c.is_ascii_digit())
            .filter(|part| part.len() == 4)
            .filter_map(|part| part.parse::<i32>().ok())
            .collect::<Vec<_>>()
    });
    let mut years = years.filter(|year| (2000..2100).contains(year));
    years.next_back()
}
