//! The notebook itself: making it, its settings, undo, the foot of the window.

pub mod api;
mod drafts;
mod foot;

use crate::App;
use crate::data::{self, UNITS, WORDS};
use crate::error::{AppError, Result};
use crate::fields;
use crate::files;
use crate::open::record_id;
use crate::reports;
use crate::wire::{ById, Nothing};
use api::*;
use domain::Problem;
use domain::text::{compare_vi, fold, nfc};
pub use drafts::{keep_draft, show_draft};
pub use foot::foot;
use protocol::{DeviceId, OwnerId, RecordId};
use store::kinds::AGENCY;
use store::{Actor, NewNotebook, Store, Topic};

/// The name of the local setting that says where the daily copy goes.
pub(crate) const BACKUP_FOLDER: &str = "backup_folder";

/// Whether there is a notebook, whose, and what day it is.
pub fn status(app: &App, _: Nothing) -> Result<NotebookStatus> {
    let settings = &app.inner.settings;
    let folder = settings.folder.display().to_string();
    let export_folder = settings.export_folder.display().to_string();
    let Ok(store) = app.store() else {
        return Ok(NotebookStatus {
            open: false,
            sample: false,
            agency: String::new(),
            official: String::new(),
            position: String::new(),
            today: app.now().date_naive(),
            period: String::new(),
            period_label: String::new(),
            folder,
            backup_folder: None,
            export_folder,
        });
    };
    let (agency, backup_folder) =
        app.read(|r| Ok((r.agency()?, r.local_setting(BACKUP_FOLDER)?)))?;
    let period = reports::current_period(app)?;
    Ok(NotebookStatus {
        open: true,
        sample: store.identity().sample,
        agency: agency.name,
        official: agency.official.unwrap_or_default(),
        position: agency.position.unwrap_or_default(),
        today: app.today()?,
        period: period.to_string(),
        period_label: data::period_label(period),
        folder,
        backup_folder: backup_folder.filter(|folder| !folder.is_empty()),
        export_folder,
    })
}

/// The units that can be chosen, in Vietnamese order.
pub fn list_units(_: &App, _: Nothing) -> Result<UnitList> {
    let mut units: Vec<UnitChoice> = UNITS
        .units
        .iter()
        .map(|unit| UnitChoice {
            code: unit.code.clone(),
            name: unit.name.clone(),
            former: unit.former.clone(),
            search: fold(&format!("{} {}", unit.name, unit.former.join(" "))),
        })
        .collect();
    units.sort_by(|a, b| compare_vi(&a.name, &b.name));
    Ok(UnitList {
        province: UNITS.province.name.clone(),
        units,
    })
}

/// Makes the notebook of this folder.
pub fn create(app: &App, input: CreateNotebook) -> Result<NotebookStatus> {
    make(app, &input, false)?;
    status(app, Nothing {})
}

/// Makes a notebook, SỔ MẪU or a person's own.
pub(crate) fn make(app: &App, input: &CreateNotebook, sample: bool) -> Result<()> {
    if app.store().is_ok() {
        return Err(AppError::new("notebook-exists"));
    }
    let code = input
        .unit_code
        .as_deref()
        .map(str::trim)
        .filter(|code| !code.is_empty());
    let name = named(code, input.unit_name.as_deref().unwrap_or_default())?;
    let backup = input.backup_folder.trim();
    let bad_folder = !backup.is_empty() && files::cannot_hold_copies(std::path::Path::new(backup));
    fields::all_well(vec![
        fields::required("official", &input.official),
        bad_folder.then(|| Problem::typed("backup_folder", "folder-not-writable", backup)),
    ])?;
    let owner = match code {
        Some(code) => OwnerId::from_official_code(code),
        None => OwnerId::from_random(app.random_bytes()),
    };
    let new = NewNotebook {
        device: DeviceId::from_random(app.random_bytes()),
        owner,
        secret_key: app.random_bytes(),
        machine: app.inner.settings.machine.clone(),
        sample,
        created_at_ms: app.now_ms(),
        today: app.now().date_naive().to_string(),
    };
    let agency = vec![
        fields::text_field("name", &name),
        fields::code_field("code", code),
        fields::text_field("official", &input.official),
        fields::text_field("position", &input.position),
    ];
    let actor = Actor {
        person: input.official.clone(),
        at_ms: new.created_at_ms,
    };
    let folder = &app.inner.settings.folder;
    let store = Store::create_with(folder, &new, &actor, |w| {
        w.create(&AGENCY, agency_id(owner), agency)?;
        w.set_local(BACKUP_FOLDER, backup)
    })?;
    app.put_store(store);
    Ok(())
}

/// Makes the notebook of this folder from a daily copy. It comes up as a new device, so that its
/// chain never forks that of the machine the copy came from.
pub fn open_copy(app: &App, input: OpenCopy) -> Result<NotebookStatus> {
    if app.store().is_ok() {
        return Err(AppError::new("notebook-exists"));
    }
    let settings = &app.inner.settings;
    let path = std::path::Path::new(&input.path);
    let store = Store::open_copy(path, &settings.folder)?;
    let device = DeviceId::from_random(app.random_bytes());
    store.become_new_device(device, app.random_bytes(), &settings.machine)?;
    app.put_store(store);
    status(app, Nothing {})
}

fn agency_id(owner: OwnerId) -> RecordId {
    RecordId::derived(&[b"agency", owner.as_bytes()])
}

/// The name of the agency: that of a unit of the list stands behind "UBND".
fn named(code: Option<&str>, typed: &str) -> Result<String> {
    let Some(code) = code else {
        fields::all_well(vec![fields::required("unit_name", typed)])?;
        return Ok(nfc(typed.trim()));
    };
    let unit = UNITS
        .units
        .iter()
        .find(|unit| unit.code == code)
        .ok_or_else(|| {
            AppError::invalid(vec![Problem::typed("unit_code", "unknown-unit", code)])
        })?;
    // "Xã Hướng Phùng" reads "UBND xã Hướng Phùng".
    let mut letters = unit.name.chars();
    let lower: String = letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default();
    Ok(format!("{} {lower}", WORDS.committee))
}

/// Changes who the focal point is and where the daily copy goes.
pub fn edit_settings(app: &App, input: EditSettings) -> Result<NotebookStatus> {
    if let Some(folder) = input.backup_folder.as_deref().map(str::trim) {
        let bad = !folder.is_empty() && files::cannot_hold_copies(std::path::Path::new(folder));
        fields::all_well(vec![
            bad.then(|| Problem::typed("backup_folder", "folder-not-writable", folder)),
        ])?;
    }
    let owner = app.store()?.identity().owner;
    let mut typed = Vec::new();
    if let Some(official) = &input.official {
        fields::all_well(vec![fields::required("official", official)])?;
        typed.push(fields::text_field("official", official));
    }
    if let Some(position) = &input.position {
        typed.push(fields::text_field("position", position));
    }
    app.write(|w| {
        w.set(&AGENCY, agency_id(owner), typed)?;
        if let Some(folder) = &input.backup_folder {
            w.set_local(BACKUP_FOLDER, folder.trim())?;
            w.stale(Topic::Notebook);
        }
        Ok(())
    })?;
    status(app, Nothing {})
}

/// The person left a record: its revision closes.
pub fn close_record(app: &App, input: ById) -> Result<Nothing> {
    let record = record_id(&input.id)?;
    app.write(|w| Ok(w.close(record)?))?;
    Ok(Nothing {})
}

/// Takes the last act back, also after a restart.
pub fn undo(app: &App, _: Nothing) -> Result<Undone> {
    Ok(undone(app.write(|w| Ok(w.undo()?))?))
}

/// Does again what was undone last.
pub fn redo(app: &App, _: Nothing) -> Result<Undone> {
    Ok(undone(app.write(|w| Ok(w.redo()?))?))
}

fn undone(turned: Option<store::Undone>) -> Undone {
    match turned {
        None => Undone {
            done: false,
            kind: String::new(),
            kept: 0,
        },
        Some(turned) => Undone {
            done: true,
            kind: turned.kind,
            kept: turned.kept,
        },
    }
}
