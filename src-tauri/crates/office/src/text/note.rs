//! What a person should know of how a text came about, each with a stable code.

/// Something that the text alone does not show.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// Changes were tracked: insertions are in the text, deletions are not.
    TrackedChanges,
    /// Text boxes stand after the paragraph they are anchored in.
    TextBoxes,
    /// Footnotes and endnotes stand at the end, each behind its number in brackets.
    Notes,
    /// A table of contents was left out.
    Contents,
    /// Some letters were broken or cut off; U+FFFD stands for them.
    BrokenLetters,
    /// A machine recognized the letters on a picture of the text; they may be wrong.
    RecognizedText,
    /// These pages, counted from 1, are pictures: their text is missing.
    PagesWithoutText(Vec<u32>),
}

impl Note {
    /// The code that callers keep words under. Never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TrackedChanges => "tracked-changes",
            Self::TextBoxes => "text-boxes",
            Self::Notes => "notes",
            Self::Contents => "contents-left-out",
            Self::BrokenLetters => "broken-letters",
            Self::RecognizedText => "recognized-text",
            Self::PagesWithoutText(_) => "pages-without-text",
        }
    }
}
