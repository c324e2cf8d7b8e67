//! Words of office by which a damaged text is known again: pairs of syllables that stand in nearly
//! every document.

/// Phrases; each two neighbouring syllables are a pair.
#[rustfmt::skip]
pub const PHRASES: &[&str] = &[
    "cộng hòa", "xã hội", "chủ nghĩa", "việt nam", "độc lập", "tự do", "hạnh phúc",
    "đảng cộng", "cộng sản", "ủy ban", "nhân dân", "hội đồng", "nơi nhận", "kính gửi",
    "như trên", "mục đích", "yêu cầu", "nội dung", "tổ chức thực hiện", "trách nhiệm",
    "nhiệm vụ", "giải pháp", "chủ tịch", "phó chủ tịch", "giám đốc", "bí thư", "văn phòng",
    "trước ngày", "chậm nhất", "hằng quý", "hằng tháng", "hằng năm", "tháng cuối",
    "báo cáo", "kết quả", "công an", "văn hóa", "nội vụ", "đảng ủy", "tỉnh ủy", "huyện ủy",
    "thủ tướng chính phủ", "bộ chính trị", "ban bí thư", "ban thường vụ", "phụ lục", "căn cứ",
    "kế hoạch", "chỉ thị", "nghị quyết", "kết luận", "dân vận", "về việc", "triển khai",
    "đơn vị", "cơ quan", "địa phương", "công tác", "chính quyền", "cán bộ",
    "công chức", "viên chức", "định kỳ", "tổng hợp", "tham mưu", "theo dõi", "đôn đốc",
    "kiểm tra", "phối hợp với", "chủ trì", "thường xuyên", "mặt trận", "tổ quốc", "đoàn thể",
    "thi đua", "phong trào", "mô hình", "cơ sở", "dân chủ", "quy chế", "hội nghị", "đối thoại",
    "tiếp công dân", "khiếu nại", "tố cáo", "thủ tục hành chính", "hành chính", "nhà nước",
    "tuyên truyền", "vận động", "đánh giá", "tổ dân phố", "hoàn thành", "thành phố", "thị xã",
    "đặc khu", "thực hiện", "xây dựng", "ban hành", "tiếp tục", "nâng cao", "chất lượng",
    "hiệu quả", "trên địa bàn", "thời gian", "địa điểm", "thành phần", "kinh phí", "bảo đảm",
    "nghiêm túc", "trên đây", "chính trị", "tổ chức",
];
#[rustfmt::skip]
/// Sound pairs whose skeleton is that of a phrase.
pub const SOUND_ALIKE: &[&str] = &[
    "cộng tác", "động nhân", "chủ trong", "tuyến đường", "truyền thống", "hội chữ", "đã đăng",
    "cùng cấp", "tự đô", "hội đông", "đầu từ", "hóa xã", "kết nơi", "mời quý", "phản công",
    "nhận dân", "thăm gia", "báo cao", "trình bầy", "chính tri",
];
/// Single syllables that are known by the figure behind them.
pub const BEFORE_FIGURES: [&str; 4] = ["số", "ngày", "tháng", "năm"];
