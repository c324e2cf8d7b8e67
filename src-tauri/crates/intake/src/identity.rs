//! Which document a citation is: number, issuer and year, compared as people would.
//!
//! Numbers restart each year and real texts disagree on dates, so a number alone is not enough, and
//! what is not printed is no difference. Not here: what the register holds.

use crate::vocabulary::groups::SHORT_FORMS;
use domain::text::{fold_spaces, tone_key};

/// A number as it is compared: no spaces, no case, no zeros before the serial. Empty for a blank.
pub fn number_key(number: &str) -> String {
    let tight: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let key: String = tone_key(&tight).replace(['–', '—'], "-");
    let bare = key.trim_start_matches('0');
    if bare.starts_with(|c: char| c.is_ascii_digit()) {
        bare.to_owned()
    } else {
        key
    }
}

/// Whether two issuers may be one body: the words of one begin the other ("UBND tỉnh", "Ủy ban nhân
/// dân tỉnh Quảng Trị"). One that is not known speaks against nothing.
pub fn may_be_same_body(one: &str, other: &str) -> bool {
    let (one, other) = (body_key(one), body_key(other));
    let begins = |long: &str, short: &str| {
        long.strip_prefix(short)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    one.is_empty() || other.is_empty() || begins(&one, &other) || begins(&other, &one)
}

fn body_key(body: &str) -> String {
    let words: String = body
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let mut words = tone_key(&fold_spaces(&words));
    for (long, short) in SHORT_FORMS {
        words = words.replace(&tone_key(long), short);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_case_and_zeros_make_no_other_number() {
        assert_eq!(number_key("46 - CT/TW"), number_key("46-ct/tw"));
        assert_eq!(number_key("05/KH-UBND"), number_key("5/KH-UBND"));
        assert_ne!(number_key("105/KH-UBND"), number_key("5/KH-UBND"));
        assert_eq!(number_key("/KH-UBND"), "/kh-ubnd");
    }

    #[test]
    fn a_body_named_shortly_may_be_the_one_named_in_full() {
        assert!(may_be_same_body(
            "UBND tỉnh",
            "ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ"
        ));
        assert!(may_be_same_body("", "Sở Nội vụ"));
        assert!(!may_be_same_body("Sở Nội vụ", "Sở Tài chính"));
        assert!(!may_be_same_body("UBND xã A", "UBND xã An"));
    }
}
