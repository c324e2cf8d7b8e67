//! Lets Tauri read its settings, and makes sure that the folder of the screens exists.
//!
//! Checks and tests of the Rust code then need no npm; `cargo xtask` builds the screens first.

fn main() {
    let screens = std::path::Path::new("../ui/dist");
    if let Err(error) = std::fs::create_dir_all(screens) {
        println!("cargo::error=cannot make {}: {error}", screens.display());
    }
    println!("cargo::rerun-if-changed=../ui/dist");
    tauri_build::build();
}
