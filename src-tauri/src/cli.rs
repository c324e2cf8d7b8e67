//! What can be asked for on the command line. Its words are in `assets/text/cli.json`.

mod agency;

pub use agency::{Calendar, Dialogue, Matter, People, Profile};
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

#[derive(Parser)]
#[command(name = "so-dan-van", version, disable_help_subcommand = true)]
pub struct Cli {
    #[arg(long, global = true, value_name = "DIR")]
    pub notebook: Option<PathBuf>,
    #[arg(long, global = true)]
    pub json: bool,
    // Shifts the clock to this day; for tests that must come out the same every day.
    #[arg(long, global = true, hide = true, value_name = "YYYY-MM-DD")]
    pub today: Option<NaiveDate>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Subcommand)]
pub enum Command {
    Init(Init),
    Read {
        file: PathBuf,
        #[arg(long, value_name = "FILE")]
        against: Option<PathBuf>,
    },
    Import {
        file: PathBuf,
        #[arg(long)]
        all: bool,
    },
    #[command(subcommand)]
    Document(Document),
    #[command(subcommand)]
    Duty(Duty),
    #[command(subcommand)]
    Task(Task),
    #[command(subcommand)]
    Journal(Journal),
    #[command(subcommand)]
    Initiative(Initiative),
    #[command(subcommand)]
    Matter(Matter),
    #[command(subcommand)]
    Dialogue(Dialogue),
    #[command(subcommand)]
    Calendar(Calendar),
    #[command(subcommand)]
    People(People),
    #[command(subcommand)]
    Profile(Profile),
    #[command(subcommand)]
    Report(Report),
    Export(Export),
    ImportSheet(ImportSheet),
    Enrol {
        url: String,
        code: String,
    },
    Sync,
    #[command(subcommand)]
    Receipt(Receipt),
    Search(Search),
    #[command(subcommand)]
    History(History),
    #[command(subcommand)]
    Bin(Bin),
    Undo {
        #[arg(long)]
        again: bool,
    },
    Sample {
        #[arg(long)]
        records: u32,
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    Backup {
        dir: PathBuf,
    },
    Verify,
}

#[derive(Args)]
pub struct Search {
    pub words: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub kind: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub state: Vec<String>,
    #[arg(long, default_value = "")]
    pub from: String,
    #[arg(long, default_value = "")]
    pub until: String,
    #[arg(long, default_value_t = 0)]
    pub limit: u32,
}

#[derive(Subcommand)]
pub enum History {
    List(HistoryList),
    Restore {
        revision: String,
        field: String,
        #[arg(long)]
        written: bool,
    },
}

#[derive(Args)]
pub struct HistoryList {
    pub id: Option<String>,
    #[arg(long, default_value = "")]
    pub person: String,
    #[arg(long, default_value = "", value_name = "CODE")]
    pub kind: String,
    #[arg(long, default_value = "")]
    pub from: String,
    #[arg(long, default_value = "")]
    pub until: String,
    #[arg(long, default_value = "")]
    pub after: String,
    #[arg(long, default_value_t = 0)]
    pub limit: u32,
}

#[derive(Subcommand)]
pub enum Bin {
    List {
        #[arg(long, default_value_t = 0)]
        offset: u32,
        #[arg(long, default_value_t = 0)]
        limit: u32,
    },
    Restore {
        id: String,
        #[arg(long)]
        children: bool,
    },
}

#[derive(Args)]
pub struct Export {
    pub what: String,
    pub out: PathBuf,
    #[arg(long)]
    pub period: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub tasks: Option<String>,
    #[arg(long, default_value = "")]
    pub from: String,
    #[arg(long, default_value = "")]
    pub to: String,
    #[arg(long, default_value = "", value_name = "CODE")]
    pub kind: String,
    #[arg(long, value_name = "CODE")]
    pub field: Option<String>,
}

#[derive(Args)]
pub struct ImportSheet {
    pub file: PathBuf,
    #[arg(long, value_name = "CODE")]
    pub register: Option<String>,
    #[arg(long)]
    pub sheet: Option<String>,
    #[arg(long)]
    pub only_valid: bool,
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Args)]
pub struct Init {
    #[arg(long, value_name = "CODE", conflicts_with = "name")]
    pub unit: Option<String>,
    #[arg(long, required_unless_present_any = ["unit", "sample"])]
    pub name: Option<String>,
    #[arg(long, required_unless_present = "sample")]
    pub official: Option<String>,
    #[arg(long, default_value = "")]
    pub position: String,
    #[arg(long, default_value = "", value_name = "DIR")]
    pub backup_folder: String,
    #[arg(long)]
    pub sample: bool,
}

#[derive(Subcommand)]
pub enum Document {
    List,
    Show { id: String },
    Edit(Box<DocumentEdits>),
}

#[derive(Args)]
pub struct DocumentEdits {
    pub id: String,
    #[arg(long)]
    pub number: Option<String>,
    #[arg(long)]
    pub date: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub r#type: Option<String>,
    #[arg(long)]
    pub issuer: Option<String>,
    #[arg(long)]
    pub subject: Option<String>,
    #[arg(long)]
    pub arrival_number: Option<String>,
    #[arg(long)]
    pub arrived_on: Option<String>,
    #[arg(long)]
    pub reply_number: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub validity: Option<String>,
    #[arg(long, requires = "validity", default_value = "")]
    pub since: String,
    #[arg(long, requires = "validity", value_name = "ID")]
    pub replaced_by: Option<String>,
}

#[derive(Subcommand)]
pub enum Duty {
    List,
    Date {
        id: String,
        #[arg(long, required = true, value_name = "CODE=DATE")]
        term: Vec<String>,
        #[arg(long, default_value = "by", value_name = "CODE")]
        comparator: String,
    },
    Accept {
        id: String,
        #[arg(long, value_name = "CODE")]
        regime: Option<String>,
    },
    Drop {
        id: String,
    },
}

#[derive(Subcommand)]
pub enum Task {
    List,
    Show {
        id: String,
    },
    Add {
        #[arg(long)]
        title: String,
        #[arg(long, default_value = "")]
        due: String,
        #[arg(long, default_value = "")]
        source: String,
        #[arg(long, default_value = "")]
        lead: String,
    },
    Edit(TaskEdits),
    Progress {
        id: String,
        #[arg(long)]
        note: String,
        #[arg(long, value_parser = clap::value_parser!(u8).range(0..=100))]
        percent: Option<u8>,
        #[arg(long, default_value = "")]
        date: String,
    },
    Complete {
        id: String,
        #[arg(long, default_value = "")]
        date: String,
    },
}

#[derive(Args)]
pub struct TaskEdits {
    pub id: String,
    #[arg(long)]
    pub title: Option<String>,
    #[arg(long)]
    pub due: Option<String>,
    #[arg(long)]
    pub lead: Option<String>,
    #[arg(long)]
    pub cooperating: Option<String>,
    #[arg(long)]
    pub resources: Option<String>,
    #[arg(long)]
    pub product: Option<String>,
    #[arg(long)]
    pub result: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub state: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub whose: Option<String>,
}

#[derive(Subcommand)]
pub enum Journal {
    Add {
        #[arg(long, default_value = "")]
        date: String,
        #[arg(long)]
        kind: String,
        #[arg(long)]
        content: String,
        #[arg(long, default_value = "")]
        place: String,
        #[arg(long, value_name = "CODE=N")]
        figure: Vec<String>,
        #[arg(long, value_name = "ID")]
        task: Option<String>,
        #[arg(long, value_name = "ID")]
        initiative: Option<String>,
    },
    List {
        #[arg(long, default_value = "")]
        from: String,
        #[arg(long, default_value = "")]
        to: String,
        #[arg(long, default_value = "")]
        kind: String,
    },
}

#[derive(Subcommand)]
pub enum Initiative {
    Add {
        #[arg(long)]
        name: String,
        #[arg(long, value_name = "CODE")]
        field: Option<String>,
        #[arg(long, value_name = "CODE")]
        form: Option<String>,
        #[arg(long, value_name = "CODE")]
        holder: Option<String>,
        #[arg(long, default_value = "")]
        lead: String,
    },
    List,
}

#[derive(Subcommand)]
pub enum Report {
    List,
    Draft {
        #[arg(long)]
        period: String,
        #[arg(long, value_name = "CODE")]
        regime: Option<String>,
    },
    Show {
        #[arg(long)]
        period: Option<String>,
    },
    Signed {
        #[arg(long)]
        period: Option<String>,
        #[arg(long)]
        number: String,
        #[arg(long)]
        date: String,
        #[arg(long)]
        signer: String,
    },
    Submit {
        #[arg(long)]
        period: Option<String>,
        #[arg(long)]
        figures_first: bool,
    },
    HandedIn {
        #[arg(long)]
        period: Option<String>,
        #[arg(long)]
        how: String,
        #[arg(long)]
        date: String,
    },
}

#[derive(Subcommand)]
pub enum Receipt {
    List,
    Verify { id: Option<String> },
}
