//! The words of the command line, from `assets/text/cli.json`; those of states are the window's.
//!
//! A key without words shows itself; the house rules find it before a person does.

use std::collections::BTreeMap;
use std::sync::LazyLock;

type Words = BTreeMap<String, String>;

static OURS: LazyLock<Words> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../assets/text/cli.json")).unwrap_or_default()
});
static WINDOW: LazyLock<Words> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../assets/text/vi.json")).unwrap_or_default()
});

/// The words of a key, with `{name}` filled in.
pub fn say(key: &str, values: &[(&str, &str)]) -> String {
    let mut text = words(key).unwrap_or(key).to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

/// The words of a key, if it has any.
pub fn words(key: &str) -> Option<&'static str> {
    OURS.get(key)
        .or_else(|| WINDOW.get(key))
        .map(String::as_str)
}

/// Every key of the command line.
#[cfg(test)]
pub fn keys() -> impl Iterator<Item = String> {
    OURS.keys().cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_there_and_filled_in() {
        assert!(OURS.len() > 20 && WINDOW.len() > 20);
        let text = say("done.exported", &[("path", "a.xlsx")]);
        assert!(text.contains("a.xlsx") && !text.contains('{'), "{text}");
    }
}
