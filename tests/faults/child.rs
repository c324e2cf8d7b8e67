//! The other process: this same test binary, started again to play one part.
//!
//! A part speaks in lines on its output. It ends when it is done, or is killed.

use super::{MORNING_MS, open};
use app::documents::api::{Correction, Part};
use app::exchange::api::Enrol;
use app::journal::api::AddEntry;
use app::notebook::api::{CreateNotebook, Draft};
use app::wire::Nothing;
use protocol::{Field, RecordId, Value};
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use store::kinds::TASK;
use store::{Actor, Store};

/// The document that parts read.
pub const DIRECTIVE: &str = include_str!("../../assets/sample/directive.txt");

const PART: &str = "SO_DAN_VAN_FAULT_PART";
const MACHINE: &str = "SO_DAN_VAN_FAULT_MACHINE";
const WITH: &str = "SO_DAN_VAN_FAULT_WITH";
const TEST: &str = "faults::child::plays_its_part_when_a_fault_asks";

/// The first edit of the next part of a notebook; each edit makes a record of its own.
pub fn record(number: u64) -> RecordId {
    RecordId((0x0dd0_0000_0000_0000_0000_0000_0000_0000u128 + u128::from(number)).to_be_bytes())
}

/// How a part is started: `with` is its one argument.
pub fn part(name: &str, machine: &Path, with: &str) -> Command {
    under(&[], name, machine, with)
}

/// The same under another command, such as `setpriv` with its arguments.
pub fn under(wrapper: &[&str], name: &str, machine: &Path, with: &str) -> Command {
    let this = std::env::current_exe().expect("the test binary knows itself");
    let this = this.to_str().expect("a path of text");
    let mut words = wrapper.to_vec();
    words.extend([this, "--exact", TEST, "--nocapture", "--test-threads=1"]);
    let mut command = Command::new(words[0]);
    command
        .args(&words[1..])
        .env(PART, name)
        .env(MACHINE, machine)
        .env(WITH, with)
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// A part that is being played.
pub struct Played {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

pub fn start(mut command: Command) -> std::io::Result<Played> {
    let mut child = command.spawn()?;
    let output = child.stdout.take().expect("its output is piped");
    Ok(Played {
        child,
        lines: BufReader::new(output).lines(),
    })
}

impl Played {
    /// The next thing it said of this kind; `None` when it has ended.
    pub fn next(&mut self, kind: &str) -> Option<String> {
        self.lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| Some(line.strip_prefix(kind)?.strip_prefix(' ')?.to_owned()))
    }

    /// Ends it as a power cut would; gives what it had said of this kind until then.
    pub fn kill(mut self, kind: &str) -> Vec<String> {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
        std::iter::from_fn(|| self.next(kind)).collect()
    }

    /// Everything it says until it ends by itself.
    pub fn ends(mut self) -> Vec<String> {
        let said: Vec<String> = self.lines.by_ref().map_while(Result::ok).collect();
        self.child.wait().expect("it ends");
        said
    }
}

/// The rest of the one line that begins so.
#[track_caller]
pub fn told<'s>(said: &'s [String], kind: &str) -> &'s str {
    let rest = |line: &'s String| line.strip_prefix(kind)?.strip_prefix(' ');
    said.iter()
        .find_map(rest)
        .unwrap_or_else(|| panic!("no {kind} in {said:#?}"))
}

/// On a line of its own, whatever the test harness has begun to write.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let said = write!(out, "\n{line}\n").and_then(|()| out.flush());
    said.expect("who started this part listens");
}

#[test]
fn plays_its_part_when_a_fault_asks() {
    let Ok(name) = std::env::var(PART) else {
        return;
    };
    let machine = PathBuf::from(std::env::var_os(MACHINE).expect("a part has a machine"));
    let with = std::env::var(WITH).expect("a part has an argument");
    match name.as_str() {
        "edit" => edit(
            &machine,
            with.parse().expect("the number of the first edit"),
        ),
        "correct" => correct(&machine),
        "make" => make(&machine),
        "enrol" => enrol(&machine, &with),
        "sync" => sync(&machine),
        "open" => say_opening(&machine),
        "fill" => fill(&machine),
        "fill-small-disk" => {
            create(&machine).expect("there is room for a notebook");
            fill(&machine);
            recount(&machine);
        }
        other => panic!("no part {other}"),
    }
}

fn edit(machine: &Path, first: u64) {
    let store = Store::open(&super::notebook_of(machine)).expect("the notebook opens");
    let actor = Actor {
        person: "An".into(),
        at_ms: MORNING_MS,
    };
    for number in first.. {
        let title = Field::plain("title");
        let typed = vec![(title.clone(), Value::Text(format!("việc {number}")))];
        let counted = vec![(title, Value::Text(number.to_string()))];
        store
            .write::<_, store::Error>(&actor, |w| {
                w.create(&TASK, record(number), typed)?;
                // One record is typed in on and on, and closed now and then.
                w.set(&TASK, record(0), counted)?;
                if number % 5 == 0 {
                    w.close_all()?;
                }
                Ok(())
            })
            .expect("a whole disk takes an edit");
        say(&format!("edit {number}"));
    }
}

/// Corrects a reading on and on, keeping its draft as the window does; never accepts it.
fn correct(machine: &Path) {
    let app = open(machine).expect("it opens");
    for number in 1..u32::MAX {
        let title = Correction::set("task/II.1.-1", Part::Title, &format!("lần {number}"));
        let draft = serde_json::json!({ "text": DIRECTIVE, "corrections": [title] });
        let input = Draft {
            form: "import".into(),
            text: draft.to_string(),
        };
        app::notebook::keep_draft(&app, input).expect("a draft is kept");
        say(&format!("kept {number}"));
    }
}

fn create(machine: &Path) -> app::Result<()> {
    let new = CreateNotebook {
        unit_name: Some("UBND xã Suối Mây".into()),
        official: "Hồ Thị Sương".into(),
        ..CreateNotebook::default()
    };
    app::notebook::create(&open(machine)?, new).map(drop)
}

fn make(machine: &Path) {
    say("begin .");
    create(machine).expect("a fresh folder takes a notebook");
    say("made .");
}

fn enrol(machine: &Path, with: &str) {
    let (url, code) = with.split_once(' ').expect("an address and a code");
    let input = Enrol {
        url: url.into(),
        code: code.into(),
    };
    let enrolled = app::exchange::enrol(&open(machine).expect("it opens"), input);
    say(&format!("enrolled {}", enrolled.is_ok()));
}

fn sync(machine: &Path) {
    let page = app::exchange::sync_now(&open(machine).expect("it opens"), Nothing {});
    say(&format!("synced {}", page.is_ok()));
}

/// Opens what is there, or makes a notebook where nothing is.
fn say_opening(machine: &Path) {
    let opened = open(machine).and_then(|app| match app.store() {
        Ok(_) => Ok(()),
        Err(_) => {
            drop(app);
            create(machine)
        }
    });
    match opened {
        Ok(()) => say("opened ."),
        Err(error) => {
            say(&format!("code {}", error.code));
            say(&format!("words {}", error.words()));
        }
    }
}

/// Adds entries until the disk takes no more, tries a few times again, and says what it met.
fn fill(machine: &Path) {
    let app = open(machine).expect("the notebook opens");
    let mut refused = 0;
    for number in 0..20_000 {
        let entry = AddEntry {
            date: "28/5/2026".into(),
            kind: "outreach".into(),
            content: format!("{number} {}", "lời kể dài ".repeat(300)),
            ..AddEntry::default()
        };
        match app::journal::add(&app, entry) {
            Ok(_) => say("kept ."),
            Err(error) => {
                say(&format!("code {}", error.code));
                say(&format!("words {}", error.words()));
                refused += 1;
            }
        }
        if refused == 3 {
            break;
        }
    }
    // Reading goes on.
    let journal = app::journal::list(&app, app::journal::api::ListEntries::default());
    say(&format!(
        "listed {}",
        journal.expect("a full disk is read").total
    ));
    let verdict = app
        .store()
        .expect("a notebook")
        .verify()
        .expect("it is read");
    say(&format!("faults {}", verdict.faults.len()));
}

/// Opens the notebook again, on the disk that is still full.
fn recount(machine: &Path) {
    match open(machine) {
        Ok(app) => {
            let journal = app::journal::list(&app, app::journal::api::ListEntries::default());
            say(&format!("again {}", journal.expect("it is read").total));
        }
        Err(error) => say(&format!("again-code {}", error.code)),
    }
}
