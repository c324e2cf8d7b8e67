//! The window: Tauri's builder, one command for all of `app`, native dialogs, background threads.
//!
//! A notebook that cannot be opened is told in a dialog with its words, and the program ends with
//! a failure; where another window has it open, that one comes to the front. Not here: rules.

mod dialogs;
mod herald;
mod reminders;
mod rounds;
mod rpc;

use crate::places::Place;
use crate::speech::say;
use crate::{logs, window};
use app::{App, AppError};
use std::process::ExitCode;
use std::sync::Mutex;
use tauri::{AppHandle, Manager, WebviewWindowBuilder, Wry};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

const MAIN: &str = "main";

/// Opens the window and stays until it is closed.
pub fn run(place: &Place) -> ExitCode {
    let opened = place.open();
    let _logs = opened.is_ok().then(|| logs::start(&place.folder));
    if let Err(error) = &opened {
        eprintln!("{}", error.words());
    }
    let failed = opened.is_err();
    let built = builder(place, opened).build(tauri::generate_context!());
    match built {
        Ok(tauri) => {
            let code = tauri.run_return(|_, _| {});
            if failed || code != 0 {
                ExitCode::FAILURE
            } else {
                ExitCode::SUCCESS
            }
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn builder(place: &Place, opened: Result<App, AppError>) -> tauri::Builder<Wry> {
    let mut builder = tauri::Builder::default();
    // Only the usual notebook has one name for the whole machine; a named one is guarded by its
    // lock alone. The plugin must come first.
    if place.is_default {
        builder = builder.plugin(tauri_plugin_single_instance::init(|handle, _, _| {
            focus(handle)
        }));
    }
    let opened = Mutex::new(Some(opened));
    builder
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![
            window::rpc::rpc,
            window::dialogs::pick_file,
            window::dialogs::pick_sheet,
            window::dialogs::pick_folder,
            window::dialogs::pick_save,
            window::dialogs::open_path,
        ])
        .setup(move |tauri| {
            let opened = opened
                .lock()
                .map(|mut slot| slot.take())
                .unwrap_or_default();
            match opened {
                Some(Ok(app)) => show(tauri.handle(), app)?,
                Some(Err(error)) => refuse(tauri.handle(), &error),
                None => tauri.handle().exit(1),
            }
            Ok(())
        })
}

fn show(handle: &AppHandle, app: App) -> tauri::Result<()> {
    herald::start(handle.clone(), app.clone());
    rounds::start(&app);
    reminders::start(handle.clone(), app.clone());
    handle.manage(app);
    if let Some(config) = handle
        .config()
        .app
        .windows
        .iter()
        .find(|config| config.label == MAIN)
    {
        WebviewWindowBuilder::from_config(handle, config)?.build()?;
    }
    Ok(())
}

fn refuse(handle: &AppHandle, error: &AppError) {
    let dialog = handle.dialog().message(error.words());
    let dialog = dialog
        .title(say("window.not-opened", &[]))
        .kind(MessageDialogKind::Error);
    let handle = handle.clone();
    dialog.show(move |_| handle.exit(1));
}

fn focus(handle: &AppHandle) {
    let Some(window) = handle.get_webview_window(MAIN) else {
        return;
    };
    // A window that does not come forward is still open; there is nothing else to do about it.
    let _ = window.unminimize();
    let _ = window.set_focus();
}
