//! What can be asked about citizens, the year and the agency itself.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Subcommand)]
pub enum Matter {
    List,
    Add {
        #[arg(long)]
        gist: String,
        #[arg(long, value_name = "CODE")]
        source: Option<String>,
        #[arg(long, default_value = "")]
        place: String,
        #[arg(long, default_value = "")]
        date: String,
        #[arg(long, default_value = "")]
        due: String,
        #[arg(long, default_value = "")]
        answerer: String,
    },
    Answer {
        id: String,
        #[arg(long)]
        result: String,
        #[arg(long, default_value = "")]
        date: String,
    },
}

#[derive(Subcommand)]
pub enum Dialogue {
    List,
    Add {
        #[arg(long)]
        topic: String,
        #[arg(long, default_value = "")]
        date: String,
    },
}

#[derive(Subcommand)]
pub enum Calendar {
    Show {
        #[arg(long)]
        year: Option<i32>,
    },
    Export {
        out: PathBuf,
        #[arg(long)]
        year: Option<i32>,
    },
    Holidays {
        #[arg(long)]
        year: Option<i32>,
    },
    Reminders,
}

#[derive(Subcommand)]
pub enum People {
    List,
    Add {
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "")]
        position: String,
    },
    Assign {
        id: String,
        #[arg(long, value_name = "CODE")]
        role: String,
        #[arg(long, default_value = "")]
        date: String,
        #[arg(long, default_value = "")]
        decision: String,
    },
    Submit,
}

#[derive(Subcommand)]
pub enum Profile {
    Show {
        #[arg(long)]
        year: Option<i32>,
    },
    Set {
        #[arg(long)]
        year: i32,
        #[arg(long, value_name = "CODE=N", required = true)]
        figure: Vec<String>,
    },
}
