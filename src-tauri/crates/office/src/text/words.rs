//! How the tables of an official letter are told from tables of data: by what stands in them.

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
