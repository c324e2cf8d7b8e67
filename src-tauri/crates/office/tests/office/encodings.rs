//! Old encodings: what is written in one comes out as it was, and nothing else is converted.
//!
//! The tables here are made the other way round than those of the reader, from the same standards.

use office::text::{Encoding, text_of};
use proptest::prelude::*;
use rstest::rstest;
use unicode_normalization::UnicodeNormalization;

const DOCUMENTS: [&str; 5] = [
    include_str!("../../../intake/tests/documents/000_9c536c45b8859b55.txt"),
    include_str!("../../../intake/tests/documents/001_dd44387dd9002a19.txt"),
    include_str!("../../../intake/tests/documents/002_8e99d7ccafe0d46b.txt"),
    include_str!("../../../intake/tests/documents/003_10dca3358ca28552.txt"),
    include_str!("../../../intake/tests/documents/004_766d84dac8a0b544.txt"),
];

/// Small letters in the order of their codes in TCVN3; capitals without a tone before them.
const TCVN3: &str = "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ \
    BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ \
    DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ \
    F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ";

/// Signs that windows-1252 has above 0x80.
const SIGNS: &str = "85… 91‘ 92’ 93“ 94” 95• 96– 97—";

fn coded(table: &str, c: char) -> Option<u8> {
    let entry = table.split_whitespace().find(|entry| entry.ends_with(c))?;
    u8::from_str_radix(&entry[..2], 16).ok()
}

fn sign(c: char) -> u8 {
    let latin = u8::try_from(u32::from(c)).ok();
    coded(SIGNS, c)
        .or(latin)
        .unwrap_or_else(|| panic!("no code for {c:?}"))
}

/// Capitals with a tone do not exist there: the small one stands for them.
fn tcvn3(text: &str) -> Vec<u8> {
    let small = |c: char| c.to_lowercase().next().unwrap();
    let code = |c| coded(TCVN3, c).or_else(|| coded(TCVN3, small(c)));
    text.nfc()
        .map(|c| code(c).unwrap_or_else(|| sign(c)))
        .collect()
}

/// A letter with its hat or horn, then its tone.
fn parts(c: char) -> (char, Option<char>) {
    let is_tone = |c: &char| "\u{300}\u{301}\u{303}\u{309}\u{323}".contains(*c);
    let tone = c.nfd().find(is_tone);
    let letter = c.nfd().filter(|c| !is_tone(c)).nfc().next().unwrap();
    (letter, tone)
}

fn windows_1258(text: &str) -> Vec<u8> {
    const OWN: &str =
        "C3Ă D0Đ D5Ơ DDƯ E3ă F0đ F5ơ FDư CC\u{300} D2\u{309} DE\u{303} EC\u{301} F2\u{323}";
    let byte = |c| coded(OWN, c).unwrap_or_else(|| sign(c));
    text.nfc()
        .flat_map(|c| {
            let (letter, tone) = parts(c);
            [Some(letter), tone]
        })
        .flatten()
        .map(byte)
        .collect()
}

fn vni(text: &str) -> Vec<u8> {
    const ALONE: &str = "EDí ECì E6ỉ F3ĩ F2ị F4ơ F6ư EEỵ F1đ";
    const TONES: [(char, u8, u8, u8); 5] = [
        ('\u{301}', 0xf9, 0xe1, 0xe9),
        ('\u{300}', 0xf8, 0xe0, 0xe8),
        ('\u{309}', 0xfb, 0xe5, 0xfa),
        ('\u{303}', 0xf5, 0xe3, 0xfc),
        ('\u{323}', 0xef, 0xe4, 0xeb),
    ];
    let mut out = Vec::new();
    for c in text.nfc() {
        let small = c.to_lowercase().next().unwrap();
        let shift = if small == c { 0 } else { 0x20 };
        if let Some(code) = coded(ALONE, small) {
            out.push(code - shift);
            continue;
        }
        let (letter, tone) = parts(small);
        let tone = TONES.iter().find(|(mark, ..)| Some(*mark) == tone);
        let (base, sign_of) = match letter {
            'ă' => (b'a', Some(tone.map_or(0xea, |t| t.3))),
            'â' => (b'a', Some(tone.map_or(0xe2, |t| t.2))),
            'ê' => (b'e', Some(tone.map_or(0xe2, |t| t.2))),
            'ô' => (b'o', Some(tone.map_or(0xe2, |t| t.2))),
            'ơ' => (0xf4, tone.map(|t| t.1)),
            'ư' => (0xf6, tone.map(|t| t.1)),
            letter => (
                if tone.is_some() || shift > 0 {
                    sign(letter)
                } else {
                    sign(c)
                },
                tone.map(|t| t.1),
            ),
        };
        out.push(base - shift);
        out.extend(sign_of.map(|code| code - shift));
    }
    out
}

fn read(bytes: &[u8]) -> (String, Encoding) {
    let out = text_of("cu.txt", bytes).unwrap();
    (out.text, out.encoding)
}

#[rstest]
#[case(windows_1258 as fn(&str) -> Vec<u8>, Encoding::Windows1258)]
#[case(vni as fn(&str) -> Vec<u8>, Encoding::Vni)]
fn real_documents_come_back_as_they_were(
    #[case] written: fn(&str) -> Vec<u8>,
    #[case] encoding: Encoding,
) {
    for document in DOCUMENTS {
        let (expected, _) = read(document.as_bytes());
        assert_eq!(read(&written(document)), (expected, encoding));
    }
}

#[test]
fn real_documents_come_back_from_tcvn3_but_for_the_capitals_it_lacks() {
    for document in DOCUMENTS {
        let (expected, _) = read(document.as_bytes());
        let (text, encoding) = read(&tcvn3(document));
        assert_eq!(text.to_lowercase(), expected.to_lowercase());
        assert_eq!(encoding, Encoding::Tcvn3);
    }
    let header = tcvn3("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nỦY BAN NHÂN DÂN TỈNH\nTrà Bồng, Số: Ý");
    assert_eq!(
        read(&header).0,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nỦY BAN NHÂN DÂN TỈNH\nTrà Bồng, Số: ý"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(9u8..=255, 0..400)) {
        let _ = text_of("a.txt", &bytes);
    }

    #[test]
    fn unicode_is_never_taken_for_an_old_encoding(text in "[a-zA-Z à-ỹ–“”]{1,80}") {
        if let Ok(out) = text_of("a.txt", text.as_bytes()) {
            prop_assert_eq!(out.encoding, Encoding::Utf8);
        }
    }

    #[test]
    fn noise_is_never_converted(bytes in proptest::collection::vec(128u8..=255, 40..200)) {
        let spaced: Vec<u8> = bytes.chunks(4).flat_map(|c| [c, b" "].concat()).collect();
        let code = text_of("a.txt", &spaced).map(|out| out.encoding).map_err(|e| e.code());
        prop_assert_eq!(code, Err("unknown-encoding"));
    }
}
