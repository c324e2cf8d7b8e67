//! The TypeScript that the window is checked against: every type, and the map of commands.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use ts_rs::{Config, TS, TypeVisitor};

/// Is shown each command of the list.
pub(crate) trait VisitCommand {
    /// One command.
    fn command<I: TS + 'static, O: TS + 'static>(&mut self, name: &str);
}

struct Collector {
    config: Config,
    seen: BTreeSet<TypeId>,
    declarations: BTreeMap<String, String>,
    commands: String,
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            self.declarations
                .insert(T::ident(&self.config), T::decl(&self.config));
        }
    }
}

impl VisitCommand for Collector {
    fn command<I: TS + 'static, O: TS + 'static>(&mut self, name: &str) {
        self.visit::<I>();
        self.visit::<O>();
        let (input, output) = (I::name(&self.config), O::name(&self.config));
        // A String takes it all.
        let _ = writeln!(
            self.commands,
            "  {name}: {{ input: {input}; output: {output} }};"
        );
    }
}

/// The whole of `ui/src/ipc/generated.ts`.
pub fn typescript() -> String {
    let mut collector = Collector {
        config: Config::new().with_large_int("number"),
        seen: BTreeSet::new(),
        declarations: BTreeMap::new(),
        commands: String::new(),
    };
    crate::commands::each_command(&mut collector);
    collector.visit::<crate::AppError>();
    collector.visit::<crate::work::Progress>();
    let mut out = String::from(
        "// Generated from the list of commands by `cargo xtask types`. Do not edit.\n\n",
    );
    for declaration in collector.declarations.values() {
        let _ = writeln!(out, "export {declaration}\n"); // a String takes it all
    }
    let topics: Vec<String> = crate::Topic::ALL
        .iter()
        .map(|topic| serde_json::to_string(topic).unwrap_or_default())
        .collect();
    let _ = writeln!(out, "export type Topic = {};\n", topics.join(" | ")); // likewise
    let _ = write!(
        out,
        "export interface Commands {{\n{}}}\n",
        collector.commands
    ); // likewise
    out
}
