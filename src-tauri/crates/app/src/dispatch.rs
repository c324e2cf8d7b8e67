//! From the list of commands to a dispatcher and the TypeScript map of the window.

use crate::error::{AppError, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Makes of the list: `App::dispatch`, and `each_command` for the TypeScript map.
macro_rules! commands {
    ($($name:ident($input:ty) -> $output:ty = $function:path;)+) => {
        impl $crate::App {
            /// Runs a command by its name, as the window and scripts call it.
            ///
            /// # Errors
            /// `unknown-command`, `invalid-input` for input of another shape, and the command's.
            pub fn dispatch(
                &self,
                name: &str,
                input: serde_json::Value,
            ) -> $crate::Result<serde_json::Value> {
                match name {
                    $(stringify!($name) => $crate::dispatch::run(
                        input,
                        |input: $input| $function(self, input),
                    ),)+
                    _ => Err($crate::AppError::with_detail("unknown-command", name)),
                }
            }
        }

        /// Shows every command with its types to `visit`.
        pub(crate) fn each_command(visit: &mut impl $crate::typescript::VisitCommand) {
            $(visit.command::<$input, $output>(stringify!($name));)+
        }

        /// The names of all commands, in the order of the list.
        pub const NAMES: &[&str] = &[$(stringify!($name),)+];
    };
}
pub(crate) use commands;

pub(crate) fn run<I: DeserializeOwned, O: Serialize>(
    input: Value,
    command: impl FnOnce(I) -> Result<O>,
) -> Result<Value> {
    let input = if input.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        input
    };
    let input = serde_json::from_value(input)
        .map_err(|error| AppError::with_detail("invalid-input", error))?;
    let output = command(input)?;
    serde_json::to_value(output).map_err(|error| AppError::with_detail("internal", error))
}
