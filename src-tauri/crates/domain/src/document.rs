//! An incoming document: how it is called when its number may be blank.

/// What people call a document: its kind and number; where that is blank, its kind and subject.
///
/// Nothing is invented: a blank number stays blank, and the subject stands in for it.
pub fn name(kind: Option<&str>, number: Option<&str>, subject: Option<&str>) -> String {
    let kind = kind.unwrap_or_default();
    let rest = number.or(subject).unwrap_or_default();
    match (kind, rest) {
        ("", rest) => rest.to_owned(),
        (kind, "") => kind.to_owned(),
        (kind, rest) => format!("{kind} {rest}"),
    }
}

/// A short name for a task whose point has no title: how its text begins, cut at a pause.
pub fn short_title(text: &str) -> String {
    const AT_LEAST: usize = 24;
    const AT_MOST: usize = 110;
    let text = text.trim().trim_end_matches(['.', ';', ':', ',']);
    if text.chars().count() <= AT_MOST {
        return text.to_owned();
    }
    let cut = text
        .char_indices()
        .enumerate()
        .take_while(|(count, _)| *count < AT_MOST)
        .filter(|(count, (_, c))| *count >= AT_LEAST && matches!(c, ';' | ',' | '.' | ':'))
        .map(|(_, (at, _))| at)
        .last();
    let word = || {
        let end = text
            .char_indices()
            .nth(AT_MOST)
            .map_or(text.len(), |(at, _)| at);
        text[..end].rfind(' ').unwrap_or(end)
    };
    let end = cut.unwrap_or_else(word);
    format!("{}…", text[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_number_is_never_filled() {
        assert_eq!(
            name(Some("Kế hoạch"), Some("450/KH-UBND"), Some("x")),
            "Kế hoạch 450/KH-UBND"
        );
        assert_eq!(
            name(Some("Kế hoạch"), None, Some("dân vận")),
            "Kế hoạch dân vận"
        );
        assert_eq!(name(None, None, None), "");
    }

    #[test]
    fn a_long_point_is_called_by_how_it_begins() {
        let text = "Tổ chức hội nghị, tập huấn cho cán bộ thôn, người có uy tín trong đồng bào; \
                    phát hành tài liệu hướng dẫn, video ngắn về dân vận và phong cách gần dân";
        let short = short_title(text);
        assert!(short.starts_with("Tổ chức hội nghị, tập huấn cho cán bộ thôn"));
        assert!(
            short.ends_with('…') && short.chars().count() <= 111,
            "{short}"
        );
        assert_eq!(short_title("Rà soát, kiện toàn."), "Rà soát, kiện toàn");
        let unbroken = "a".repeat(500);
        assert_eq!(short_title(&unbroken).chars().count(), 111);
    }
}
