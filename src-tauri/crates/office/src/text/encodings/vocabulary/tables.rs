//! The tables of the old encodings. They are written as letters, so this file alone holds them.

/// What windows-1252 has in 0x80 to 0x9F, and the old Vietnamese encodings with it.
#[rustfmt::skip]
pub const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡',
    'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
    '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—',
    '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// Where windows-1258 differs from windows-1252: letters, and tones that follow their letter.
#[rustfmt::skip]
pub const WINDOWS_1258: [(u8, char); 14] = [
    (0xc3, 'Ă'),
    (0xcc, '\u{300}'),
    (0xd0, 'Đ'),
    (0xd2, '\u{309}'),
    (0xd5, 'Ơ'),
    (0xdd, 'Ư'),
    (0xde, '\u{303}'),
    (0xe3, 'ă'),
    (0xec, '\u{301}'),
    (0xf0, 'đ'),
    (0xf2, '\u{323}'),
    (0xf5, 'ơ'),
    (0xfd, 'ư'),
    (0xfe, '₫'),
];

/// TCVN3 (ABC, TCVN 5712) from 0xA1 to 0xFE.
#[rustfmt::skip]
pub const TCVN3: [char; 94] = [
    'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ',
    'ư', 'đ', 'Ằ', '\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}', 'à', 'ả', 'ã', 'á',
    'ạ', 'Ẳ', 'ằ', 'ẳ', 'ẵ', 'ắ', 'Ẵ', 'Ắ', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ',
    'Ề', 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', 'Ể', 'ẻ', 'ẽ', 'é',
    'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', 'Ễ', 'Ế', 'Ồ', 'ĩ',
    'í', 'ị', 'ò', 'Ổ', 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố',
    'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', 'Ỗ', 'ủ', 'ũ', 'ú', 'ụ',
    'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ',
];

/// The letters that VNI writes with one byte: code of the small one, small, capital.
pub const VNI_ALONE: [(u8, char, char); 9] = [
    (0xed, 'í', 'Í'),
    (0xec, 'ì', 'Ì'),
    (0xe6, 'ỉ', 'Ỉ'),
    (0xf3, 'ĩ', 'Ĩ'),
    (0xf2, 'ị', 'Ị'),
    (0xf4, 'ơ', 'Ơ'),
    (0xf6, 'ư', 'Ư'),
    (0xee, 'ỵ', 'Ỵ'),
    (0xf1, 'đ', 'Đ'),
];

/// The signs of VNI: the letters that one may follow, its code, and the marks it stands for.
pub const VNI_MARKED: [(&str, u8, &str); 17] = [
    ("aeouy", 0xf9, "\u{301}"),
    ("aeouy", 0xf8, "\u{300}"),
    ("aeouy", 0xfb, "\u{309}"),
    ("aeouy", 0xf5, "\u{303}"),
    ("aeou", 0xef, "\u{323}"),
    ("aeo", 0xe2, "\u{302}"),
    ("aeo", 0xe1, "\u{302}\u{301}"),
    ("aeo", 0xe0, "\u{302}\u{300}"),
    ("aeo", 0xe5, "\u{302}\u{309}"),
    ("aeo", 0xe3, "\u{302}\u{303}"),
    ("aeo", 0xe4, "\u{323}\u{302}"),
    ("a", 0xea, "\u{306}"),
    ("a", 0xe9, "\u{306}\u{301}"),
    ("a", 0xe8, "\u{306}\u{300}"),
    ("a", 0xfa, "\u{306}\u{309}"),
    ("a", 0xfc, "\u{306}\u{303}"),
    ("a", 0xeb, "\u{323}\u{306}"),
];
