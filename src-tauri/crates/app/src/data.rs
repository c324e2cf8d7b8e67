//! The data that every notebook starts with, compiled in: units, kinds, the regime, words.

use crate::calendar::api::HolidayRow;
use domain::Day;
use domain::calendar::DayKind;
use domain::due::Comparator;
use domain::entry::{EntryKind, FigureKind, Kinds};
use domain::outline::Phrases;
use domain::period::PeriodKind;
use domain::regime::{FigureSource, FigureSpec, Regime, RegimePeriod, RegisterCount, YearDay};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

macro_rules! asset {
    ($path:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../assets/",
            $path
        ))
    };
}

/// A unit of the list.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Unit {
    pub(crate) code: String,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) former: Vec<String>,
}

/// The units of one province.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Units {
    pub(crate) province: Unit,
    pub(crate) units: Vec<Unit>,
}

/// Words that the program writes into drafts and files, beside those of the window.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Words {
    /// Phrases of drafts.
    pub(crate) phrases: Phrases,
    /// "mục".
    pub(crate) at_point: String,
    /// "Báo cáo công tác dân vận".
    pub(crate) report_title: String,
    /// "Báo cáo thực hiện {document}": a regime made of a document's duties.
    pub(crate) regime_of: String,
    /// "Số liệu tính đến ngày".
    pub(crate) data_until: String,
    /// "UBND": put before the name of a unit chosen from the list.
    pub(crate) committee: String,
    /// Names of periods by code, with `{year}`.
    pub(crate) periods: BTreeMap<String, String>,
    /// Names of codes in exports ("state.done").
    pub(crate) labels: BTreeMap<String, String>,
}

pub(crate) static UNITS: LazyLock<Units> =
    LazyLock::new(|| parse("units-quang-tri", asset!("data/units-quang-tri.json")));

pub(crate) static WORDS: LazyLock<Words> =
    LazyLock::new(|| parse("report", asset!("text/report.json")));

/// The days off that every notebook starts with, each with its source.
pub(crate) static HOLIDAYS: LazyLock<Vec<HolidayRow>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    struct File {
        days: Vec<DayOff>,
    }
    #[derive(Deserialize)]
    struct DayOff {
        day: Day,
        name: String,
        kind: DayKind,
        source: String,
        #[serde(default)]
        provisional: bool,
    }
    let file: File = parse("holidays", asset!("data/holidays.json"));
    let row = |one: DayOff| HolidayRow {
        day: one.day,
        name: one.name,
        kind: one.kind,
        source: one.source,
        provisional: one.provisional,
        changed: false,
    };
    file.days.into_iter().map(row).collect()
});

/// One figure of the agency's profile.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct ProfileSpec {
    pub(crate) code: String,
    pub(crate) label: String,
    pub(crate) unit: String,
}

/// The figures of the agency's profile, as commune reports open with them.
pub(crate) static PROFILE: LazyLock<Vec<ProfileSpec>> =
    LazyLock::new(|| parse("profile", asset!("data/profile.json")));

static KINDS: LazyLock<Kinds> = LazyLock::new(|| {
    #[derive(Deserialize)]
    struct File {
        kinds: Vec<EntryKind>,
        figures: Vec<FigureKind>,
    }
    let file: File = parse("entry-kinds", asset!("data/entry-kinds.json"));
    Kinds {
        kinds: file.kinds,
        figures: file.figures,
    }
});

static REGIME: LazyLock<Regime> =
    LazyLock::new(|| regime(parse("regimes", asset!("data/regimes.json"))));

static TEXTS: LazyLock<BTreeMap<String, String>> =
    LazyLock::new(|| parse("vi", asset!("text/vi.json")));

/// The kinds that every notebook starts with.
pub(crate) fn kinds() -> Kinds {
    KINDS.clone()
}

/// The regime that every notebook starts with.
pub(crate) fn shipped_regime() -> Regime {
    REGIME.clone()
}

/// A word of the window by its key.
pub(crate) fn word(key: &str) -> Option<String> {
    TEXTS.get(key).cloned()
}

/// The label of a code in exports; the code where it has none.
pub(crate) fn label(group: &str, code: &str) -> String {
    WORDS
        .labels
        .get(&format!("{group}.{code}"))
        .cloned()
        .unwrap_or_else(|| code.to_owned())
}

/// What a figure of the journal is called; its code where it has no name.
pub(crate) fn figure_label(code: &str) -> String {
    let known = KINDS.figures.iter().find(|figure| figure.code == code);
    known.map_or_else(|| code.to_owned(), |figure| figure.label.clone())
}

/// What a shipped kind of entry is called; its code where it has no name.
pub(crate) fn kind_label(code: &str) -> String {
    let known = KINDS.kinds.iter().find(|kind| kind.code == code);
    known.map_or_else(|| code.to_owned(), |kind| kind.label.clone())
}

/// What a period is called.
pub(crate) fn period_label(period: domain::period::Period) -> String {
    period_words(period, Some(period.year))
}

/// The same; without a year where it comes every year.
pub(crate) fn period_words(period: domain::period::Period, year: Option<i32>) -> String {
    let (kind, number) = (period.kind.code(), period.number);
    let words = WORDS
        .periods
        .get(&format!("{kind}-{number}"))
        .or_else(|| WORDS.periods.get(kind));
    let Some(words) = words else {
        return period.to_string();
    };
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    let day = format!("{:02}/{}", number % 100, number / 100);
    words
        .replace("{number}", &number.to_string())
        .replace("{day}", &day)
        .replace("{year}", &year)
        .trim()
        .to_owned()
}

/// Compiled-in data that does not parse is a fault of the build, met by every test.
fn parse<T: for<'de> Deserialize<'de>>(name: &str, text: &str) -> T {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("assets: {name}: {error}"))
}

#[derive(Deserialize)]
struct RegimesFile {
    regimes: Vec<RegimeFile>,
}

#[derive(Deserialize)]
struct RegimeFile {
    code: String,
    name: String,
    provisional: bool,
    legal_basis: Vec<String>,
    periods: Vec<PeriodFile>,
    figures: Vec<FigureFile>,
}

#[derive(Deserialize)]
struct PeriodFile {
    code: String,
    window: WindowFile,
    cut_off: DayFile,
    steps: Vec<StepFile>,
}

#[derive(Deserialize)]
struct WindowFile {
    from: DayFile,
    to: DayFile,
}

#[derive(Deserialize)]
struct DayFile {
    year: i32,
    day: String,
}

#[derive(Deserialize)]
struct StepFile {
    receiver: String,
    via: String,
    due: DayFile,
    comparator: Comparator,
}

#[derive(Deserialize)]
struct FigureFile {
    code: String,
    label: String,
    unit: String,
    source: SourceFile,
    method: String,
}

#[derive(Deserialize)]
struct SourceFile {
    #[serde(default)]
    kinds: Vec<String>,
    figure: Option<String>,
    register: Option<RegisterCount>,
}

fn regime(file: RegimesFile) -> Regime {
    let Some(first) = file.regimes.into_iter().next() else {
        panic!("assets: no regime")
    };
    Regime {
        code: first.code,
        name: first.name,
        provisional: first.provisional,
        legal_basis: first.legal_basis,
        periods: first.periods.into_iter().filter_map(period).collect(),
        figures: first.figures.into_iter().map(figure).collect(),
    }
}

fn period(file: PeriodFile) -> Option<RegimePeriod> {
    let step = file.steps.into_iter().last()?;
    Some(RegimePeriod {
        kind: PeriodKind::from_code(&file.code)?,
        number: 1,
        only: None,
        from: year_day(&file.window.from),
        to: year_day(&file.window.to),
        cut_off: year_day(&file.cut_off),
        due: year_day(&step.due),
        comparator: step.comparator,
        receiver: step.receiver,
        via: step.via,
    })
}

fn year_day(file: &DayFile) -> YearDay {
    use chrono::Datelike;
    // A leap year, so that 29/2 can be written.
    let day: Day = format!("2024-{}", file.day)
        .parse()
        .unwrap_or_else(|error| panic!("assets: {}: {error}", file.day));
    YearDay {
        year: file.year,
        month: day.month(),
        day: day.day(),
    }
}

fn figure(file: FigureFile) -> FigureSpec {
    let source = match file.source.register {
        Some(count) => FigureSource::Register(count),
        None => FigureSource::Journal {
            kinds: file.source.kinds,
            figure: file.source.figure,
        },
    };
    FigureSpec {
        code: file.code,
        label: file.label,
        unit: file.unit,
        source,
        method: file.method,
    }
}
