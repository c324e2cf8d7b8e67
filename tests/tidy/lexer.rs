//! Tells code, text in quotes and comments apart, well enough for rules about words.
//!
//! One pass over Rust, TypeScript and Svelte. It keeps every character's place, so that lines can
//! be named; what is not wanted becomes spaces. Not a parser: it knows no grammar.

/// How a language writes comments and text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Nested block comments, raw strings, lifetimes.
    Rust,
    /// Three quotes, regular expressions, and in Svelte the comments of HTML.
    Script,
}

impl Language {
    /// By the ending of a file.
    pub fn of(path: &str) -> Self {
        if path.ends_with(".rs") {
            Self::Rust
        } else {
            Self::Script
        }
    }
}

/// The source without its comments.
pub fn without_comments(source: &str, language: Language) -> String {
    Lexer::new(source, language).run(true)
}

/// The source without its comments and without what stands in quotes.
pub fn bare_code(source: &str, language: Language) -> String {
    Lexer::new(source, language).run(false)
}

/// Blanks `#[cfg(test)]` modules and functions out of Rust code that has no comments.
/// `bare` is the same source without quoted text, for counting braces.
pub fn without_tests(source: &str, bare: &str) -> String {
    let mut text: Vec<char> = source.chars().collect();
    let code: Vec<char> = bare.chars().collect();
    let mark: Vec<char> = "#[cfg(test)]".chars().collect();
    let mut at = 0;
    while at + mark.len() <= code.len() {
        if code[at..at + mark.len()] != mark[..] {
            at += 1;
            continue;
        }
        let end = end_of_item(&code, at + mark.len());
        for c in &mut text[at..end] {
            blank(c);
        }
        at = end;
    }
    text.into_iter().collect()
}

/// Where the item that begins here ends: at its `;`, or after its outermost braces.
fn end_of_item(code: &[char], from: usize) -> usize {
    let mut depth = 0;
    for (i, c) in code.iter().enumerate().skip(from) {
        match c {
            ';' if depth == 0 => return i + 1,
            '{' => depth += 1,
            '}' if depth <= 1 => return i + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

fn blank(c: &mut char) {
    if *c != '\n' {
        *c = ' ';
    }
}

struct Lexer {
    text: Vec<char>,
    out: Vec<char>,
    at: usize,
    language: Language,
}

impl Lexer {
    fn new(source: &str, language: Language) -> Self {
        Self {
            text: source.chars().collect(),
            out: Vec::new(),
            at: 0,
            language,
        }
    }

    fn run(mut self, keep_quoted: bool) -> String {
        while self.at < self.text.len() {
            if self.starts("//") && !self.previous_is(':') {
                self.until(|l| l.text[l.at] == '\n', false);
            } else if self.starts("/*") {
                self.block_comment();
            } else if self.language == Language::Script && self.starts("<!--") {
                self.until(|l| l.starts("-->"), false);
            } else if let Some(length) = self.quoted_length() {
                self.take(length, keep_quoted);
            } else {
                self.take(1, true);
            }
        }
        self.out.into_iter().collect()
    }

    fn starts(&self, what: &str) -> bool {
        what.chars()
            .enumerate()
            .all(|(i, c)| self.text.get(self.at + i) == Some(&c))
    }

    fn previous_is(&self, c: char) -> bool {
        self.at > 0 && self.text[self.at - 1] == c
    }

    fn take(&mut self, length: usize, keep: bool) {
        for _ in 0..length.min(self.text.len() - self.at) {
            let mut c = self.text[self.at];
            if !keep {
                blank(&mut c);
            }
            self.out.push(c);
            self.at += 1;
        }
    }

    fn until(&mut self, stop: impl Fn(&Self) -> bool, keep: bool) {
        while self.at < self.text.len() && !stop(self) {
            self.take(1, keep);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.text.len() {
            if self.starts("/*") && (depth == 0 || self.language == Language::Rust) {
                depth += 1;
                self.take(2, false);
            } else if self.starts("*/") {
                depth -= 1;
                self.take(2, false);
                if depth == 0 {
                    return;
                }
            } else {
                self.take(1, false);
            }
        }
    }

    /// How long the quoted text is that begins here, if one does.
    fn quoted_length(&self) -> Option<usize> {
        let c = self.text[self.at];
        match self.language {
            Language::Rust if c == 'r' => self.raw_length(),
            Language::Rust if c == '\'' => self.char_length(),
            Language::Script if matches!(c, '\'' | '`') => Some(self.escaped_length(c)),
            Language::Script if c == '/' => self.pattern_length(),
            _ if c == '"' => Some(self.escaped_length('"')),
            _ => None,
        }
    }

    fn escaped_length(&self, quote: char) -> usize {
        let mut i = self.at + 1;
        while i < self.text.len() && self.text[i] != quote {
            i += if self.text[i] == '\\' { 2 } else { 1 };
        }
        i + 1 - self.at
    }

    fn raw_length(&self) -> Option<usize> {
        if self.at > 0 && is_word(self.text[self.at - 1]) && self.text[self.at - 1] != 'b' {
            return None;
        }
        let hashes = self.text[self.at + 1..]
            .iter()
            .take_while(|c| **c == '#')
            .count();
        if self.text.get(self.at + 1 + hashes) != Some(&'"') {
            return None;
        }
        let mut i = self.at + 2 + hashes;
        while i < self.text.len() {
            let closes =
                self.text[i] == '"' && (1..=hashes).all(|h| self.text.get(i + h) == Some(&'#'));
            if closes {
                return Some(i + 1 + hashes - self.at);
            }
            i += 1;
        }
        Some(self.text.len() - self.at)
    }

    /// A character, and not a lifetime.
    fn char_length(&self) -> Option<usize> {
        if self.text.get(self.at + 1) == Some(&'\\') {
            return Some(self.escaped_length('\''));
        }
        (self.text.get(self.at + 2) == Some(&'\'')).then_some(3)
    }

    /// A regular expression, and not a division or a closing tag.
    fn pattern_length(&self) -> Option<usize> {
        let before = self.text[..self.at].iter().rev().find(|c| **c != ' ')?;
        if !"(,=:[!&|?;".contains(*before) {
            return None;
        }
        let mut in_class = false;
        let mut i = self.at + 1;
        while i < self.text.len() && self.text[i] != '\n' {
            match self.text[i] {
                '\\' => i += 1,
                '[' => in_class = true,
                ']' => in_class = false,
                '/' if !in_class => return Some(i + 1 - self.at),
                _ => {}
            }
            i += 1;
        }
        None
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_quoted_text_stays() {
        let source = "let a = \"x // y\"; // đây\n/* a /* b */ c */ let b = 'a';";
        let code = without_comments(source, Language::Rust);
        assert!(code.contains("x // y") && !code.contains('đ') && code.contains("let b = 'a';"));
        assert_eq!(code.lines().count(), 2);
    }

    #[test]
    fn quoted_text_goes_from_bare_code() {
        let code = bare_code("f(r#\"{ \" }\"#, \"\\\"{\", '{', &'a str)", Language::Rust);
        assert!(!code.contains('{') && code.contains("&'a str"), "{code}");
    }

    #[test]
    fn a_pattern_with_quotes_does_not_swallow_the_file() {
        let code = bare_code("s.split(/[\"']/); const a = `x`; // n\nb", Language::Script);
        assert!(
            code.contains("const a =") && code.ends_with("\nb"),
            "{code}"
        );
    }

    #[test]
    fn test_modules_are_blanked() {
        let source = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { \"}\"; } }\nfn c() {}";
        let bare = bare_code(source, Language::Rust);
        let left = without_tests(source, &bare);
        assert!(left.contains("fn a") && left.contains("fn c") && !left.contains("fn b"));
    }
}
