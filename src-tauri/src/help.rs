//! Parses the command line and explains it in Vietnamese.
//!
//! The words of a sub-command stand at `help.task.add`, those of its argument at
//! `help.task.add/title`; an argument that means the same everywhere stands at `help./title`.

use crate::cli::Cli;
use crate::speech::words;
use clap::{Arg, Command, CommandFactory, FromArgMatches};
use std::ffi::OsString;

/// What was asked for, or the help or the refusal to print.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    let matches = explained(Cli::command(), "help").try_get_matches_from(arguments)?;
    Cli::from_arg_matches(&matches)
}

fn explained(command: Command, key: &str) -> Command {
    let usage = heading("usage.title");
    let template = format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}");
    let has_version = command.get_version().is_some();
    let command = command
        .about(words(key).unwrap_or_default())
        .help_template(template)
        .subcommand_help_heading(heading("usage.commands"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(option_help())
        .args(has_version.then(option_version))
        .mut_args(|argument| explained_argument(argument, key));
    command.mut_subcommands(|sub| {
        let key = format!("{key}.{}", sub.get_name());
        explained(sub, &key)
    })
}

fn heading(key: &'static str) -> &'static str {
    words(key).unwrap_or(key)
}

fn option_help() -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(clap::ArgAction::Help)
}

fn option_version() -> Arg {
    Arg::new("version")
        .long("version")
        .action(clap::ArgAction::Version)
}

fn explained_argument(argument: Arg, key: &str) -> Arg {
    let text = argument_words(key, argument.get_id().as_str());
    let is_option = argument.get_long().is_some();
    let title = heading(if is_option {
        "usage.options"
    } else {
        "usage.arguments"
    });
    let takes_value = argument.get_action().takes_values();
    let argument = argument.help(text).help_heading(title);
    if takes_value {
        argument.hide_default_value(true)
    } else {
        argument
    }
}

fn argument_words(key: &str, argument: &str) -> &'static str {
    let own = words(&format!("{key}/{argument}"));
    own.or_else(|| words(&format!("help./{argument}")))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::keys;

    fn unexplained(command: &Command, path: &str, missing: &mut Vec<String>) {
        if command
            .get_about()
            .is_none_or(|about| about.to_string().is_empty())
        {
            missing.push(path.to_owned());
        }
        for argument in command
            .get_arguments()
            .filter(|argument| !argument.is_hide_set())
        {
            if argument
                .get_help()
                .is_none_or(|help| help.to_string().is_empty())
            {
                missing.push(format!("{path}/{}", argument.get_id()));
            }
        }
        for sub in command.get_subcommands() {
            unexplained(sub, &format!("{path}.{}", sub.get_name()), missing);
        }
    }

    #[test]
    fn every_command_and_argument_is_explained() {
        let command = explained(Cli::command(), "help");
        command.clone().debug_assert();
        let mut missing = Vec::new();
        unexplained(&command, "help", &mut missing);
        assert!(missing.is_empty(), "without words in cli.json: {missing:?}");
    }

    #[test]
    fn no_words_explain_what_is_gone() {
        let command = explained(Cli::command(), "help");
        let mut known = vec!["help".to_owned()];
        places(&command, "help", &mut known);
        let extra: Vec<_> = keys()
            .filter(|k| k.starts_with("help") && !known.contains(k))
            .collect();
        assert!(extra.is_empty(), "in cli.json without use: {extra:?}");
    }

    fn places(command: &Command, path: &str, known: &mut Vec<String>) {
        known.push(path.to_owned());
        for argument in command.get_arguments() {
            known.push(format!("{path}/{}", argument.get_id()));
            known.push(format!("help./{}", argument.get_id()));
        }
        for sub in command.get_subcommands() {
            places(sub, &format!("{path}.{}", sub.get_name()), known);
        }
    }

    #[test]
    fn the_notebook_may_be_named_after_the_command() {
        let words = ["so-dan-van", "task", "list", "--json", "--notebook", "d"].map(OsString::from);
        let cli = parse(words).expect("it parses");
        assert!(cli.json && cli.notebook.is_some_and(|folder| folder.ends_with("d")));
    }
}
