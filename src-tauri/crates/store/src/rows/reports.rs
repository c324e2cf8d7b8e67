//! Reports, what a person changed in a regime, and submissions.

use super::{all, day, id};
use crate::error::Result;
use crate::heads::name_of;
use crate::store::Reader;
use chrono::NaiveDate;
use protocol::{Name, RecordId};
use rusqlite::Row;
use std::collections::BTreeMap;

/// One report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    /// The record.
    pub id: RecordId,
    /// The code of its regime.
    pub regime: Option<String>,
    /// Its period ("2026-H1").
    pub period: Option<String>,
    /// Số, ký hiệu of the issued paper.
    pub signed_number: Option<String>,
    /// Its day.
    pub signed_on: Option<NaiveDate>,
    /// Who signed it.
    pub signer: Option<String>,
    /// How it was handed in without the province.
    pub handed_in_how: Option<String>,
    /// When.
    pub handed_in_on: Option<NaiveDate>,
}

/// A figure that a person typed over what was computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFigure {
    /// The number.
    pub value: Option<i64>,
    /// Why.
    pub reason: Option<String>,
    /// What was computed then.
    pub computed: Option<i64>,
}

/// A period of a regime as a person changed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegimePeriodRow {
    /// Its kind.
    pub kind: String,
    /// The whole of it, as JSON.
    pub value: String,
}

/// A regime that a person made or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegimeRow {
    /// The record.
    pub id: RecordId,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// Căn cứ.
    pub basis: Option<String>,
    /// The document that it was made of.
    pub document: Option<RecordId>,
    /// Since when its periods are due.
    pub from: Option<NaiveDate>,
}

/// One submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmissionRow {
    /// The letter.
    pub letter: Name,
    /// The report.
    pub report: RecordId,
    /// The period reported on.
    pub period: String,
    /// Figures first, the signed paper later.
    pub figures_first: bool,
    /// The letter it completes.
    pub completes: Option<Name>,
    /// When the person sent it, in milliseconds since 1970 UTC.
    pub sent_at_ms: i64,
    /// The device whose chain it stands in.
    pub device: Vec<u8>,
    /// Its place in that chain.
    pub number: u64,
    /// The code of its receipt.
    pub receipt_code: Option<String>,
    /// When the province received it.
    pub received_at_ms: Option<i64>,
    /// Why the province refused it.
    pub refused: Option<String>,
}

fn read(row: &Row<'_>) -> Result<ReportRow> {
    Ok(ReportRow {
        id: id(row, "record")?,
        regime: row.get("regime")?,
        period: row.get("period")?,
        signed_number: row.get("signed_number")?,
        signed_on: day(row, "signed_on")?,
        signer: row.get("signer")?,
        handed_in_how: row.get("handed_in_how")?,
        handed_in_on: day(row, "handed_in_on")?,
    })
}

const COLUMNS: &str = "record, regime, period, signed_number, signed_on, signer, handed_in_how, \
                       handed_in_on";

impl Reader<'_> {
    /// Every report.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn reports(&self) -> Result<Vec<ReportRow>> {
        let sql = format!("select {COLUMNS} from report where alive = 1 order by period, record");
        all(self.connection, &sql, &[], read)
    }

    /// One report.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn report(&self, record: RecordId) -> Result<Option<ReportRow>> {
        let sql = format!("select {COLUMNS} from report where record = ?1");
        Ok(all(self.connection, &sql, &[&record.as_bytes()], read)?
            .into_iter()
            .next())
    }

    /// What a person wrote in the sections of a report, by key.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn sections_of(&self, report: RecordId) -> Result<BTreeMap<String, String>> {
        let rows = all(
            self.connection,
            "select key, value from report_section where record = ?1 and value is not null",
            &[&report.as_bytes()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(rows.into_iter().collect())
    }

    /// The figures that a person typed over, by code.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn overrides_of(&self, report: RecordId) -> Result<BTreeMap<String, StoredFigure>> {
        let rows = all(
            self.connection,
            "select key, value, reason, computed from report_figure where record = ?1",
            &[&report.as_bytes()],
            |row| {
                let figure = StoredFigure {
                    value: row.get("value")?,
                    reason: row.get("reason")?,
                    computed: row.get("computed")?,
                };
                Ok((row.get("key")?, figure))
            },
        )?;
        Ok(rows.into_iter().collect())
    }

    /// The periods of a regime that a person changed.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn regime_periods(&self, regime: RecordId) -> Result<Vec<RegimePeriodRow>> {
        all(
            self.connection,
            "select p.key, p.value from regime_period p join regime r on r.record = p.record
             where p.record = ?1 and p.value is not null and r.alive = 1",
            &[&regime.as_bytes()],
            |row| {
                Ok(RegimePeriodRow {
                    kind: row.get(0)?,
                    value: row.get(1)?,
                })
            },
        )
    }

    /// Every regime that a person made or changed.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn regimes(&self) -> Result<Vec<RegimeRow>> {
        all(
            self.connection,
            "select record, code, name, basis, document, valid_from from regime
             where alive = 1 order by name, record",
            &[],
            |row| {
                Ok(RegimeRow {
                    id: id(row, "record")?,
                    code: row.get("code")?,
                    name: row.get("name")?,
                    basis: row.get("basis")?,
                    document: super::link(row, "document")?,
                    from: day(row, "valid_from")?,
                })
            },
        )
    }

    /// Every submission, oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn submissions(&self) -> Result<Vec<SubmissionRow>> {
        all(
            self.connection,
            "select s.letter, s.report, s.period, s.figures_first, s.completes, s.sent_at_ms,
               c.device, c.number, r.code, r.received_at_ms, x.code as refused
             from submission s
             join chain_item c on c.name = s.letter
             left join receipt r on r.letter = s.letter
             left join refusal x on x.name = s.letter
             order by s.id",
            &[],
            |row| {
                let completes: Option<Vec<u8>> = row.get("completes")?;
                Ok(SubmissionRow {
                    letter: name_of(&row.get::<_, Vec<u8>>("letter")?)?,
                    report: id(row, "report")?,
                    period: row.get("period")?,
                    figures_first: row.get("figures_first")?,
                    completes: completes.map(|bytes| name_of(&bytes)).transpose()?,
                    sent_at_ms: row.get("sent_at_ms")?,
                    device: row.get("device")?,
                    number: row.get("number")?,
                    receipt_code: row.get("code")?,
                    received_at_ms: row.get("received_at_ms")?,
                    refused: row.get("refused")?,
                })
            },
        )
    }
}
