//! Every seed, and every input that once broke something, through the same functions.

use std::path::Path;

#[test]
fn seeds_and_old_crashes_are_sound() {
    for target in &fuzz::TARGETS {
        let seeds = (target.seeds)();
        assert!(!seeds.is_empty(), "{} has no seeds", target.name);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("crashes")
            .join(target.name);
        let crashes = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let crashes = crashes.filter_map(|entry| std::fs::read(entry.path()).ok());
        for bytes in seeds.into_iter().chain(crashes) {
            (target.run)(&bytes);
            // Also what is left when a transfer is cut off.
            (target.run)(&bytes[..bytes.len() / 2]);
        }
    }
}
