//! The command line of the endpoint. Words for people stand in `assets/words.json`.
//!
//! Administrative commands open the same ledger beside a running server.

use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand};
use province::{Agency, Desk, Error, Office, Result, machine_clock, root_key_folder, serve};
use serde_json::{Value, json};

#[derive(Parser)]
#[command(name = "province", version)]
struct Arguments {
    /// The folder of ledger and keys.
    #[arg(long, default_value = "province-data")]
    data: PathBuf,
    /// Answer in JSON.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve until interrupted.
    Serve {
        /// Address and port; port 0 takes any free one and says which.
        #[arg(long, default_value = "127.0.0.1:8180")]
        listen: SocketAddr,
    },
    /// Manage the tree of agencies.
    #[command(subcommand)]
    Agency(AgencyCommand),
    /// Make a one-time code with which a device of an agency enrols.
    Enrol {
        /// The official code of the agency.
        code: String,
    },
    /// List what was submitted.
    Submissions,
}

#[derive(Subcommand)]
enum AgencyCommand {
    /// Add an agency.
    Add {
        /// Its official code.
        #[arg(long)]
        code: String,
        /// Its name.
        #[arg(long)]
        name: String,
        /// The code of the agency above.
        #[arg(long)]
        reports_to: Option<String>,
    },
}

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env();
    tracing_subscriber::fmt()
        .with_env_filter(filter.unwrap_or_else(|_| "info".into()))
        .with_writer(std::io::stderr)
        .init();
    let arguments = Arguments::parse();
    let (words, json) = (words(), arguments.json);
    let print = |value: Value, lines: Vec<String>| {
        let text = if json {
            value.to_string()
        } else {
            lines.join("\n")
        };
        // Who reads may have gone away; there is nobody left to tell.
        let _ = writeln!(std::io::stdout(), "{text}");
    };
    match run(arguments, &words, &print) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let (code, mut lines) = (error.code(), vec![error.to_string()]);
            let told = words["error"][code].as_str().unwrap_or(code);
            lines.insert(0, told.to_owned());
            if json {
                print(json!({ "error": { "code": code, "message": told } }), lines);
            } else {
                // As above.
                let _ = writeln!(std::io::stderr(), "{}", lines.join("\n"));
            }
            ExitCode::FAILURE
        }
    }
}

fn words() -> Value {
    serde_json::from_str(include_str!("../assets/words.json")).unwrap_or_default()
}

fn fill(words: &Value, key: &str, values: &[(&str, &str)]) -> String {
    let text = words[key].as_str().unwrap_or(key).to_owned();
    values.iter().fold(text, |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}

type Print<'a> = &'a dyn Fn(Value, Vec<String>);

fn run(arguments: Arguments, words: &Value, print: Print<'_>) -> Result<()> {
    let desk = || Desk::open(&arguments.data, machine_clock());
    match &arguments.command {
        Command::Serve { listen } => run_server(&arguments.data, *listen, words, print),
        Command::Agency(AgencyCommand::Add {
            code,
            name,
            reports_to,
        }) => {
            let agency = Agency {
                code: code.clone(),
                name: name.clone(),
                reports_to: reports_to.clone(),
            };
            desk()?.add_agency(&agency)?;
            let told = fill(words, "agency-added", &[("code", code), ("name", name)]);
            print(json!(agency), vec![told]);
            Ok(())
        }
        Command::Enrol { code } => {
            let shown = desk()?.new_code(code)?;
            let (code, until) = (shown.code.to_string(), shown.expires_at);
            let values = [
                ("agency", shown.agency.name.as_str()),
                ("code", &code),
                ("until", &until),
            ];
            let told = fill(words, "code-made", &values);
            let json = json!({ "code": code, "agency": shown.agency.code, "expires_at": until });
            print(json, vec![told]);
            Ok(())
        }
        Command::Submissions => {
            let submissions = desk()?.submissions()?;
            let mut lines: Vec<String> = submissions.iter().map(|one| line(words, one)).collect();
            if lines.is_empty() {
                lines.push(fill(words, "no-submissions", &[]));
            }
            print(json!(submissions), lines);
            Ok(())
        }
    }
}

fn line(words: &Value, one: &province::Submission) -> String {
    let values = [
        ("received", one.received_at.as_str()),
        ("agency", &one.agency_name),
        ("period", &one.period),
        ("receipt", &one.receipt),
        ("hash", &one.hash),
    ];
    fill(words, "submission", &values)
}

fn run_server(
    data: &std::path::Path,
    listen: SocketAddr,
    words: &Value,
    print: Print<'_>,
) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(listen)
            .await
            .map_err(Error::CannotListen)?;
        let url = format!("http://{}", listener.local_addr()?);
        let office = Arc::new(Office::open(data, machine_clock())?);
        let mut lines = vec![fill(words, "listening", &[("url", &url)])];
        let root = root_key_folder(data);
        if root.exists() {
            let folder = root.display().to_string();
            lines.push(fill(words, "root-key-made", &[("folder", &folder)]));
        }
        print(
            json!({ "listening": url, "root_key": root.exists() }),
            lines,
        );
        serve(office, listener, interrupted()).await
    })
}

/// Done when the process is asked to end.
async fn interrupted() {
    let interrupt = async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "cannot wait for an interrupt");
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupt => {}
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => drop(terminate.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
