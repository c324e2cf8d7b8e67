//! Native dialogs, and opening a file that was written. The web view has no file access itself.

use crate::speech::say;
use std::path::Path;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};
use tauri_plugin_opener::OpenerExt;

/// What the screens may have opened by the system: what we write, and folders.
const OPENABLE: &[&str] = &["xlsx", "docx", "pdf", "txt"];

fn named(path: FilePath) -> Option<String> {
    path.into_path()
        .ok()
        .map(|path| path.to_string_lossy().into_owned())
}

/// A document to read.
#[tauri::command]
pub async fn pick_file(handle: AppHandle) -> Option<String> {
    let dialog = handle
        .dialog()
        .file()
        .set_title(say("window.pick-document", &[]));
    dialog
        .add_filter(say("window.documents", &[]), &["docx", "txt", "pdf"])
        .blocking_pick_file()
        .and_then(named)
}

/// A sheet to bring in.
#[tauri::command]
pub async fn pick_sheet(handle: AppHandle) -> Option<String> {
    let dialog = handle
        .dialog()
        .file()
        .set_title(say("window.pick-sheet", &[]));
    dialog
        .add_filter(
            say("window.sheets", &[]),
            &["xlsx", "xls", "ods", "csv", "xlsm", "tsv"],
        )
        .blocking_pick_file()
        .and_then(named)
}

/// A folder for copies.
#[tauri::command]
pub async fn pick_folder(handle: AppHandle) -> Option<String> {
    let dialog = handle
        .dialog()
        .file()
        .set_title(say("window.pick-folder", &[]));
    dialog.blocking_pick_folder().and_then(named)
}

/// Where a workbook goes.
#[tauri::command]
pub async fn pick_save(handle: AppHandle, suggested: String) -> Option<String> {
    let dialog = handle
        .dialog()
        .file()
        .set_title(say("window.pick-save", &[]));
    dialog
        .set_file_name(suggested)
        .add_filter(say("window.workbooks", &[]), &["xlsx"])
        .blocking_save_file()
        .and_then(named)
}

/// Opens what was written with the program that the system has for it.
#[tauri::command]
pub async fn open_path(handle: AppHandle, path: String) -> Result<(), String> {
    if !is_openable(Path::new(&path)) {
        return Err(say("window.not-openable", &[]));
    }
    let opened = handle.opener().open_path(path, None::<&str>);
    opened.map_err(|error| {
        tracing::warn!(%error, "the system opened nothing");
        say("window.not-openable", &[])
    })
}

fn is_openable(path: &Path) -> bool {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    path.is_dir() || ending.is_some_and(|e| path.is_file() && OPENABLE.contains(&e.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_folders_and_our_kinds_of_files_are_opened() {
        let folder = std::env::temp_dir();
        assert!(is_openable(&folder));
        assert!(!is_openable(&folder.join("missing.xlsx")));
        assert!(!is_openable(
            &std::env::current_exe().expect("a test runs from a file")
        ));
    }
}
