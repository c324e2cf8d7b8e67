//! What can go wrong, each with a stable code; the words for people stand in `vi.json`.

use rust_xlsxwriter::XlsxError;

/// Why a file could not be read or a workbook not be written.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    #[error("the file has no text in it")]
    EmptyFile,
    #[error("the file is larger, once unpacked, or more deeply nested than we read")]
    TooLarge,
    #[error("the file is of an old kind (.doc, .rtf)")]
    OldWordFile,
    #[error("the file is an OpenDocument text (.odt)")]
    OpenDocument,
    #[error("the file is a workbook (.xls, .xlsx, .ods)")]
    Spreadsheet,
    #[error("the file is a presentation (.ppt, .pptx, .odp)")]
    Slides,
    #[error("the file is a picture")]
    Picture,
    #[error("the file is locked with a password")]
    LockedFile,
    #[error("the PDF is locked with a password")]
    LockedPdf,
    #[error("the PDF holds pictures of text, not text")]
    ScannedPdf,
    #[error("the PDF draws letters and does not say which they are")]
    NamelessLetters,
    #[error("the file is not a text document")]
    NotText,
    #[error("the text is in an encoding we do not know")]
    UnknownEncoding,
    #[error("the file is damaged: {0}")]
    DamagedFile(String),
    #[error("the file is no table (.xlsx, .xls, .ods, .csv)")]
    NotASheet,
    #[error("the sheets hold more cells than we read")]
    TooManyCells,
    #[error("the reading was stopped")]
    Stopped,
    #[error("the sheet would have {0} rows, more than Excel holds")]
    TooManyRows(usize),
    #[error("the workbook could not be made")]
    Workbook(#[from] XlsxError),
}

impl OfficeError {
    /// The code that callers branch on and that words are kept under. Never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::EmptyFile => "empty-file",
            Self::TooLarge => "too-large",
            Self::OldWordFile => "old-word-file",
            Self::OpenDocument => "open-document",
            Self::Spreadsheet => "spreadsheet-file",
            Self::Slides => "slides-file",
            Self::Picture => "picture-file",
            Self::LockedFile => "locked-file",
            Self::LockedPdf => "locked-pdf",
            Self::ScannedPdf => "scanned-pdf",
            Self::NamelessLetters => "nameless-letters",
            Self::NotText => "not-text",
            Self::UnknownEncoding => "unknown-encoding",
            Self::DamagedFile(_) => "damaged-document",
            Self::NotASheet => "not-a-sheet",
            Self::TooManyCells => "too-many-cells",
            Self::Stopped => "cancelled",
            Self::TooManyRows(_) => "too-many-rows",
            Self::Workbook(_) => "workbook-failed",
        }
    }
}
