//! The real window, driven by WebDriver as a person would drive it.
//!
//! These tests need a built program and its driver, named by `SO_DAN_VAN_WINDOW` and
//! `SO_DAN_VAN_DRIVER`; `cargo xtask test` sets both and brings a screen. Without them there is no
//! window to try, and each test says so. What is shown stays as pictures in `target/screenshots`.

mod documents;
mod driver;
mod main_job;
mod opens;
mod page;
mod palette;

use driver::Driver;
use fantoccini::Client;
use std::path::Path;

/// A window of the program on a notebook of its own.
pub struct Window {
    client: Client,
    // Ends the driver, and with it the program, when the window goes.
    _driver: Driver,
}

impl Window {
    /// Opens the window on a notebook in this folder; `None` where there is no program to try.
    pub async fn open(notebook: &Path, today: &str) -> Option<Self> {
        let Some(program) = std::env::var_os("SO_DAN_VAN_WINDOW") else {
            eprintln!("no window to try: run it with cargo xtask test");
            return None;
        };
        let driver = Driver::start();
        let notebook = notebook.to_str().expect("a path of text");
        let arguments = ["--notebook", notebook, "--today", today];
        let client = driver.connect(Path::new(&program), &arguments).await;
        Some(Self {
            client,
            _driver: driver,
        })
    }

    /// Closes it as a person does, and waits.
    pub async fn close(self) {
        self.client.close().await.expect("the window closes");
    }
}
