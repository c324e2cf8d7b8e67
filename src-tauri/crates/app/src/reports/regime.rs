//! The reporting regime: what is shipped ("mẫu tạm"), and over it what a person typed.

use super::api::{self, EditRegime, RegimeView, ReportBoard};
use crate::App;
use crate::data;
use crate::error::Result;
use crate::fields;
use crate::wire::Nothing;
use domain::Problem;
use domain::day;
use domain::period::PeriodKind;
use domain::regime::{Regime, RegimePeriod, YearDay};
use protocol::{Field, RecordId, Value};
use std::collections::BTreeMap;
use store::kinds::REGIME;

fn regime_id(code: &str) -> RecordId {
    RecordId::derived(&[b"regime", code.as_bytes()])
}

/// The regime as this notebook knows it.
pub(crate) fn regime(app: &App) -> Result<Regime> {
    let mut regime = data::shipped_regime();
    for changed in app.read(|r| r.regime_periods(regime_id(&regime.code)))? {
        let Ok(period) = serde_json::from_str::<RegimePeriod>(&changed.value) else {
            continue;
        };
        if let Some(known) = regime
            .periods
            .iter_mut()
            .find(|one| one.kind == period.kind)
        {
            *known = period;
        }
    }
    Ok(regime)
}

/// The regime as a person may edit it.
pub(super) fn view(regime: &Regime) -> RegimeView {
    RegimeView {
        name: regime.name.clone(),
        provisional: regime.provisional,
        legal_basis: regime.legal_basis.clone(),
        periods: regime.periods.iter().map(period_view).collect(),
    }
}

fn period_view(period: &RegimePeriod) -> api::RegimePeriod {
    let label = data::WORDS
        .periods
        .get(period.kind.code())
        .cloned()
        .unwrap_or_default();
    api::RegimePeriod {
        code: period.kind.code().to_owned(),
        label: label.replace("{year}", "").trim().to_owned(),
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
    let known = regime(app)?;
    let Some(old) = PeriodKind::from_code(&input.period.code).and_then(|kind| known.period(kind))
    else {
        let problem = Problem::typed("code", "unknown-period", &input.period.code);
        return Err(crate::AppError::invalid(vec![problem]));
    };
    let new = read_period(old, &input.period)?;
    let value = serde_json::to_value(&new)
        .map(|json| value_of(&json))
        .map_err(|error| crate::AppError::with_detail("internal", error))?;
    let typed = vec![
        fields::code_field("code", Some(&known.code)),
        (Field::keyed("period", new.kind.code()), value),
    ];
    app.write(|w| Ok(w.create(&REGIME, regime_id(&known.code), typed)?))?;
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
        from: at("window_from", old.from),
        to: at("window_to", old.to),
        cut_off: at("cut_off", old.cut_off),
        due: at("due", old.due),
        comparator: typed.comparator,
        receiver: typed.receiver.clone(),
        via: typed.via.clone(),
    })
}

fn value_of(json: &serde_json::Value) -> Value {
    use serde_json::Value as Json;
    match json {
        Json::Null => Value::Null,
        Json::Bool(yes) => Value::Bool(*yes),
        Json::Number(number) => number.as_i64().map_or(Value::Null, Value::Int),
        Json::String(text) => Value::text(text),
        Json::Array(values) => Value::List(values.iter().map(value_of).collect()),
        Json::Object(map) => Value::Map(
            map.iter()
                .map(|(key, value)| (key.clone(), value_of(value)))
                .collect(),
        ),
    }
}
