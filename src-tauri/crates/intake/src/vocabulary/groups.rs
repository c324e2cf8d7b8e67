//! Words by which groups of units are addressed.

/// What makes the noun after it a group.
pub const MANY: [&str; 6] = ["các", "tất cả", "toàn thể", "mỗi", "từng", "những"];
pub const PROVINCE_KINDS: [&str; 2] = ["tỉnh", "thành phố"];
pub const DEPARTMENT_KINDS: [&str; 4] = ["sở", "ban", "ngành", "cơ quan"];
pub const COMMUNE_KINDS: [&str; 3] = ["xã", "phường", "đặc khu"];
pub const INNER_KINDS: [&str; 7] = [
    "phòng",
    "ban",
    "trung tâm",
    "thôn",
    "bản",
    "tổ dân phố",
    "bộ phận",
];
/// Groups that leave nobody out.
pub const EVERYBODY: [&str; 3] = ["cơ quan đơn vị địa phương", "địa phương", "các cấp"];
/// Words that say of which level a group is; a group of another level is not ours.
pub const OTHER_LEVELS: [(&str, &str); 1] = [("xã thuộc", "commune")];
/// Bodies that share their nouns with ours and are not the authorities.
pub const PARTY: [&str; 6] = [
    "đảng ủy",
    "cấp ủy",
    "mttq",
    "mặt trận",
    "hội",
    "đoàn thanh niên",
];
/// "UBND" before the name of a unit, made comparable.
pub const COMMITTEE_KEY: &str = "ubnd ";
/// Words made comparable; a town of old times is not a commune though it ends in the same word.
pub const SHORT_FORMS: [(&str, &str); 4] = [
    ("ủy ban nhân dân", "ubnd"),
    ("vp ubnd", "văn phòng ubnd"),
    ("thị trấn", "thị_trấn"),
    ("thị xã", "thị_xã"),
];
