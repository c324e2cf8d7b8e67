//! How alike two texts are, and which items of two versions are the same one.

use domain::text::tone_key;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Items as alike as this are the same, wherever they stand.
const SAME: f64 = 0.6;
/// Items at the same place need less.
const SAME_AT_PLACE: f64 = 0.4;
/// How far apart, in the order of both lists, items are still compared.
const REACH: usize = 200;

/// An item as far as finding it again needs.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) key: String,
    pub(super) words: String,
}

/// Pairs of neighbouring words, sorted: what a text is compared by.
struct Shingles(Vec<u64>);

impl Shingles {
    fn of(text: &str, size: usize) -> Self {
        let key = tone_key(text);
        let words: Vec<&str> = key
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let size = size.min(words.len()).max(1);
        let mut all: Vec<u64> = words.windows(size).map(hash).collect();
        all.sort_unstable();
        Self(all)
    }

    /// The share of both that stands in both (Dice).
    fn likeness(&self, other: &Self) -> f64 {
        let (mut a, mut b) = (self.0.as_slice(), other.0.as_slice());
        let all = a.len() + b.len();
        if all == 0 {
            return 1.0;
        }
        let mut common = 0_usize;
        while let (Some(x), Some(y)) = (a.first(), b.first()) {
            match x.cmp(y) {
                std::cmp::Ordering::Less => a = &a[1..],
                std::cmp::Ordering::Greater => b = &b[1..],
                std::cmp::Ordering::Equal => {
                    common += 1;
                    (a, b) = (&a[1..], &b[1..]);
                }
            }
        }
        share(2 * common, all)
    }
}

fn hash(words: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

fn share(part: usize, all: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    number(part) / number(all)
}

/// How much of two whole texts is the same, from 0 to 1; case and the place of tones do not count.
pub fn likeness(a: &str, b: &str) -> f64 {
    const WORDS: usize = 4;
    Shingles::of(a, WORDS).likeness(&Shingles::of(b, WORDS))
}

fn plain(words: &str) -> String {
    let words = words.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words.filter(|w| !w.is_empty()).map(tone_key).collect();
    words.join(" ")
}

/// For each old item the new one that it is: the same words at the same key, the same words, the
/// likest at the same key, the likest anywhere near. No new item is taken twice.
pub(super) fn pair(old: &[Known], new: &[Known]) -> Vec<Option<usize>> {
    let mut pairs = Pairs {
        found: vec![None; old.len()],
        free: vec![true; new.len()],
    };
    let (old_words, new_words): (Vec<_>, Vec<_>) = (
        old.iter().map(|one| plain(&one.words)).collect(),
        new.iter().map(|one| plain(&one.words)).collect(),
    );
    let by_key: HashMap<&str, usize> = new
        .iter()
        .enumerate()
        .map(|(at, one)| (one.key.as_str(), at))
        .collect();
    for (at, one) in old.iter().enumerate() {
        if let Some(place) = by_key.get(one.key.as_str())
            && old_words[at] == new_words[*place]
        {
            pairs.take(at, *place);
        }
    }
    let mut by_words: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, words) in new_words.iter().enumerate().rev() {
        by_words.entry(words).or_default().push(at);
    }
    for (at, words) in old_words.iter().enumerate() {
        if pairs.found[at].is_none()
            && let Some(places) = by_words.get_mut(words.as_str())
        {
            places.retain(|place| pairs.free[*place]);
            if let Some(place) = places.pop() {
                pairs.take(at, place);
            }
        }
    }
    let shingles = |words: &String| Shingles::of(words, 2);
    let old_shingles: Vec<_> = old_words.iter().map(shingles).collect();
    let new_shingles: Vec<_> = new_words.iter().map(shingles).collect();
    for (at, one) in old.iter().enumerate() {
        if let Some(place) = by_key.get(one.key.as_str())
            && old_shingles[at].likeness(&new_shingles[*place]) >= SAME_AT_PLACE
        {
            pairs.take(at, *place);
        }
    }
    pairs.likest(&old_shingles, &new_shingles);
    pairs.found
}

struct Pairs {
    found: Vec<Option<usize>>,
    free: Vec<bool>,
}

impl Pairs {
    fn take(&mut self, old: usize, new: usize) {
        if self.found[old].is_none() && self.free[new] {
            self.found[old] = Some(new);
            self.free[new] = false;
        }
    }

    fn likest(&mut self, old: &[Shingles], new: &[Shingles]) {
        let free: Vec<usize> = (0..new.len()).filter(|at| self.free[*at]).collect();
        let lone: Vec<usize> = (0..old.len())
            .filter(|at| self.found[*at].is_none())
            .collect();
        let mut near = Vec::new();
        for (order, at) in lone.iter().enumerate() {
            let from = order.saturating_sub(REACH);
            for place in free.iter().skip(from).take(2 * REACH) {
                let likeness = old[*at].likeness(&new[*place]);
                if likeness >= SAME {
                    near.push((likeness, *at, *place));
                }
            }
        }
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, at, place) in near {
            self.take(at, place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(items: &[(&str, &str)]) -> Vec<Known> {
        let one = |(key, words): &(&str, &str)| Known {
            key: (*key).to_owned(),
            words: (*words).to_owned(),
        };
        items.iter().map(one).collect()
    }

    #[test]
    fn an_item_is_found_again_where_it_moved_and_where_its_words_changed() {
        let old = known(&[
            ("task/1", "Rà soát, kiện toàn ban chỉ đạo quy chế dân chủ"),
            (
                "task/2",
                "Tổ chức hội nghị đối thoại với Nhân dân trong quý II",
            ),
            ("task/3", "Báo cáo kết quả"),
        ]);
        let new = known(&[
            ("task/1", "Xây dựng mô hình mới"),
            ("task/2", "Rà soát, kiện toàn ban chỉ đạo quy chế dân chủ"),
            (
                "task/3",
                "Tổ chức hội nghị đối thoại với Nhân dân trong quý III",
            ),
        ]);
        assert_eq!(pair(&old, &new), [Some(1), Some(2), None]);
    }

    #[test]
    fn the_same_words_twice_stay_two_items() {
        let list = known(&[("task/1", "Báo cáo"), ("task/2", "Báo cáo")]);
        assert_eq!(pair(&list, &list), [Some(0), Some(1)]);
    }
}
