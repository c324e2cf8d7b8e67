//! The reporting regimes: the one that is shipped ("mẫu tạm") with what a person typed over it, and
//! those made of duties that documents print.

use super::api::{self, EditRegime, RegimeView, ReportBoard};
use crate::App;
use crate::data;
use crate::documents;
use crate::error::{AppError, Result};
use crate::fields::{self, Typed};
use crate::wire::Nothing;
use domain::day;
use domain::period::PeriodKind;
use domain::regime::{Regime, RegimePeriod, YearDay};
use domain::{Day, Problem};
use protocol::{Field, RecordId, Value};
use std::collections::BTreeMap;
use store::Writer;
use store::kinds::REGIME;
use store::rows::RegimeRow;

pub(crate) fn regime_id(code: &str) -> RecordId {
    RecordId::derived(&[b"regime", code.as_bytes()])
}

/// A regime as the notebook holds it.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub(crate) regime: Regime,
    /// The document whose duties it is made of.
    pub(crate) document: Option<RecordId>,
    /// Since when its periods are due.
    pub(crate) from: Option<Day>,
}

impl Held {
    /// Whether it is the one that every notebook starts with.
    pub(crate) fn is_shipped(&self) -> bool {
        self.regime.code == data::shipped_regime().code
    }

    /// Whether an obligation due that day binds. What comes every month or quarter binds only from
    /// the day that the duty was accepted, what comes once or twice a year also before.
    pub(crate) fn binds(&self, kind: PeriodKind, last_day: Day, accepted: Option<Day>) -> bool {
        let often = matches!(kind, PeriodKind::Month | PeriodKind::Quarter);
        let from = if often {
            accepted.or(self.from)
        } else {
            self.from
        };
        from.is_none_or(|from| last_day >= from)
    }
}

/// Every regime, the shipped one first.
pub(crate) fn all(app: &App) -> Result<Vec<Held>> {
    let rows = app.read(|r| r.regimes())?;
    let shipped = data::shipped_regime();
    let mut all = vec![held(app, shipped.clone(), &rows)?];
    for row in &rows {
        let Some(code) = row.code.as_deref() else {
            continue;
        };
        if code == shipped.code || row.id != regime_id(code) {
            continue;
        }
        let own = Regime {
            code: code.to_owned(),
            name: row.name.clone().unwrap_or_default(),
            provisional: false,
            legal_basis: Vec::new(),
            periods: Vec::new(),
            figures: shipped.figures.clone(),
        };
        all.push(held(app, own, &rows)?);
    }
    // A document in the bin obliges to nothing.
    let mut standing = Vec::with_capacity(all.len());
    for one in all {
        let stands = match one.document {
            Some(document) if !one.is_shipped() => app.read(|r| r.has_document(document))?,
            _ => true,
        };
        if one.is_shipped() || stands && !one.regime.periods.is_empty() {
            standing.push(one);
        }
    }
    Ok(standing)
}

fn held(app: &App, mut regime: Regime, rows: &[RegimeRow]) -> Result<Held> {
    let id = regime_id(&regime.code);
    for changed in app.read(|r| r.regime_periods(id))? {
        let Ok(period) = serde_json::from_str::<RegimePeriod>(&changed.value) else {
            continue;
        };
        match regime
            .periods
            .iter_mut()
            .find(|one| one.code() == period.code())
        {
            Some(known) => *known = period,
            None => regime.periods.push(period),
        }
    }
    let row = rows.iter().find(|row| row.id == id);
    if let Some(basis) = row.and_then(|row| row.basis.clone()) {
        regime.provisional = false;
        regime.legal_basis.insert(0, basis);
    }
    Ok(Held {
        document: row.and_then(|row| row.document),
        from: row.and_then(|row| row.from),
        regime,
    })
}

/// The regime of a code; of none, the shipped one.
pub(crate) fn of_code(app: &App, code: Option<&str>) -> Result<Held> {
    let mut all = all(app)?.into_iter();
    match code.map(str::trim).filter(|code| !code.is_empty()) {
        None => all.next(),
        Some(code) => all.find(|held| held.regime.code == code),
    }
    .ok_or_else(|| AppError::with_detail("not-found", code.unwrap_or_default()))
}

/// The regime that figures of no particular report are seen in.
pub(crate) fn regime(app: &App) -> Result<Regime> {
    Ok(of_code(app, None)?.regime)
}

/// Puts periods into a regime, making it where there is none.
pub(crate) fn put_periods(
    w: &mut Writer<'_>,
    code: &str,
    mut typed: Vec<Typed>,
    periods: &[RegimePeriod],
) -> Result<()> {
    typed.push(fields::code_field("code", Some(code)));
    for period in periods {
        let json = serde_json::to_value(period)
            .map_err(|error| AppError::with_detail("internal", error))?;
        let field = Field::keyed("period", period.code());
        typed.push((field, fields::json_value(&json)));
    }
    Ok(w.create(&REGIME, regime_id(code), typed)?)
}

/// Takes periods out of a regime again.
pub(crate) fn take_periods(w: &mut Writer<'_>, code: &str, periods: &[RegimePeriod]) -> Result<()> {
    let typed = periods
        .iter()
        .map(|period| (Field::keyed("period", period.code()), Value::Null));
    Ok(w.set(&REGIME, regime_id(code), typed.collect())?)
}

/// The regime as a person may edit it.
pub(super) fn view(app: &App, held: &Held) -> Result<RegimeView> {
    let regime = &held.regime;
    Ok(RegimeView {
        code: regime.code.clone(),
        name: regime.name.clone(),
        provisional: regime.provisional,
        legal_basis: regime.legal_basis.clone(),
        document: match held.document {
            Some(document) => documents::link_to(app, document)?,
            None => None,
        },
        periods: regime.periods.iter().map(period_view).collect(),
    })
}

fn period_view(period: &RegimePeriod) -> api::RegimePeriod {
    let named = domain::period::Period {
        year: period.only.unwrap_or_default(),
        kind: period.kind,
        number: period.number,
    };
    api::RegimePeriod {
        code: period.code(),
        label: data::period_words(named, period.only),
        window_from: day_and_month(period.from),
        window_to: day_and_month(period.to),
        cut_off: day_and_month(period.cut_off),
        due: day_and_month(period.due),
        comparator: period.comparator,
        receiver: period.receiver.clone(),
        via: period.via.clone(),
    }
}

fn day_and_month(day: YearDay) -> String {
    format!("{:02}/{}", day.day, day.month)
}

/// Changes the days and bodies of one period.
pub fn edit(app: &App, input: EditRegime) -> Result<ReportBoard> {
    let known = of_code(app, input.regime.as_deref())?.regime;
    let Some(old) = known
        .periods
        .iter()
        .find(|one| one.code() == input.period.code)
    else {
        let problem = Problem::typed("code", "unknown-period", &input.period.code);
        return Err(AppError::invalid(vec![problem]));
    };
    let new = read_period(old, &input.period)?;
    app.write(|w| put_periods(w, &known.code, Vec::new(), &[new]))?;
    super::list(app, Nothing {})
}

fn read_period(old: &RegimePeriod, typed: &api::RegimePeriod) -> Result<RegimePeriod> {
    let mut problems = vec![fields::required("receiver", &typed.receiver)];
    let mut days = BTreeMap::new();
    for (field, text) in [
        ("window_from", &typed.window_from),
        ("window_to", &typed.window_to),
        ("cut_off", &typed.cut_off),
        ("due", &typed.due),
    ] {
        match day::parse_yearly(text) {
            Ok(day) => {
                days.insert(field, day);
            }
            Err(error) => problems.push(Some(Problem::typed(field, error.code(), text))),
        }
    }
    fields::all_well(problems)?;
    let at = |field: &str, old: YearDay| {
        let (month, day) = days.get(field).copied().unwrap_or((old.month, old.day));
        YearDay {
            year: old.year,
            month,
            day,
        }
    };
    Ok(RegimePeriod {
        kind: old.kind,
        number: old.number,
        only: old.only,
        from: at("window_from", old.from),
        to: at("window_to", old.to),
        cut_off: at("cut_off", old.cut_off),
        due: at("due", old.due),
        comparator: typed.comparator,
        receiver: typed.receiver.clone(),
        via: typed.via.clone(),
    })
}
