//! The few words that layout is told by: those of the heading and the foot of an official letter,
//! and the stamps of secret papers.

/// Parts of the heading and the foot of a letter, which Word files set as tables without lines.
/// Compared without marks and case, so every way of writing them fits.
pub const LETTER_PARTS: [&str; 4] = [
    "CỘNG HÒA XÃ HỘI",
    "ĐỘC LẬP - TỰ DO",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "NƠI NHẬN",
];

/// How a signature begins: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH".
pub const SIGNED_FOR: [&str; 4] = ["TM.", "KT.", "TL.", "TUQ."];

/// Stamps of secret papers, which also stand in page headers; nothing else of those is read.
pub const STAMPS: [&str; 3] = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"];
