//! Writes the seeds and the words of every target into a folder, where the engine takes them.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        return ExitCode::from(2);
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("seeds: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> std::io::Result<()> {
    for target in &fuzz::TARGETS {
        let seeds = folder.join(target.name).join("seeds");
        std::fs::create_dir_all(&seeds)?;
        for (at, seed) in (target.seeds)().iter().enumerate() {
            std::fs::write(seeds.join(format!("{at:03}")), seed)?;
        }
        let words = target
            .words
            .iter()
            .map(|word| format!("\"{}\"\n", escaped(word)));
        std::fs::write(
            folder.join(target.name).join("words"),
            words.collect::<String>(),
        )?;
    }
    Ok(())
}

/// As the engine reads them: bytes that are no plain signs by their number.
fn escaped(word: &str) -> String {
    let one = |byte: u8| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(byte)),
        b' '..=b'~' => char::from(byte).to_string(),
        byte => format!("\\x{byte:02X}"),
    };
    word.bytes().map(one).collect()
}
