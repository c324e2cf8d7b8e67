//! Tables of words: verbs that open a task or end the name of a body, and words for the person.

use crate::reading::WarningCode;

/// Syllables with two accepted places of the tone: today's school, the older one.
pub const TONE_PLACES: [(&str, &str); 12] = [
    ("ủy", "uỷ"),
    ("Ủy", "Uỷ"),
    ("ỦY", "UỶ"),
    ("hòa", "hoà"),
    ("Hòa", "Hoà"),
    ("HÒA", "HOÀ"),
    ("hóa", "hoá"),
    ("Hóa", "Hoá"),
    ("HÓA", "HOÁ"),
    ("hủy", "huỷ"),
    ("thỏa", "thoả"),
    ("xóa", "xoá"),
];

/// The printed type that gives no tasks.
pub const REPORT: &str = "Báo cáo";

/// The sentence a person reads about a doubt.
pub fn sentence(code: WarningCode) -> &'static str {
    match code {
        WarningCode::CitedLater => "Văn bản viện dẫn có ngày sau ngày của văn bản này:",
        WarningCode::DamagedText => "Văn bản có chỗ bị hỏng chữ, cần đối chiếu với bản gốc.",
        WarningCode::DuplicateNumber => "Hai mục cùng cấp mang cùng một số:",
        WarningCode::MissingAppendix => "Văn bản nhắc đến phụ lục kèm theo nhưng tệp này không có.",
        WarningCode::NoDate => "Văn bản để trống ngày, tháng hoặc không ghi ngày.",
        WarningCode::NoNumber => "Văn bản để trống số hoặc không ghi số.",
        WarningCode::NotADirective => "Không nhận ra đây là văn bản giao việc.",
        WarningCode::ReportWithoutDate => "Yêu cầu báo cáo nhưng không ghi kỳ hạn:",
        WarningCode::WeekendDeadline => "Thời hạn rơi vào thứ Bảy hoặc Chủ nhật:",
    }
}

/// Adverbs and verbs of one or two syllables that open an instruction, in lower case.
#[rustfmt::skip]
pub const VERBS: &[&str] = &[
    "ban hành", "biên soạn", "biểu dương", "bàn giao", "bám nắm", "bám sát", "báo cáo",
    "bình chọn", "bình xét", "bảo vệ", "bảo đảm", "bố trí", "bồi dưỡng", "bổ sung", "chi trả",
    "chia sẻ", "chuyển", "chuẩn bị", "chú trọng", "chú ý", "chăm lo", "chấm điểm", "chấn chỉnh",
    "chấp hành", "chỉ đạo", "chịu trách nhiệm", "chọn", "chống", "chủ trì", "chủ động", "cung cấp",
    "cân đối", "có biện pháp", "có giải pháp", "có kế hoạch", "có nhiệm vụ", "có trách nhiệm",
    "công bố", "công khai", "căn cứ", "cải cách", "cải thiện", "cải tiến", "cấp phát", "cập nhật",
    "cắt giảm", "cụ thể hoá", "cụ thể hóa", "củng cố", "cử", "duy trì", "dành", "ghi nhận", "giao",
    "giám sát", "giáo dục", "giúp", "giải quyết", "giải đáp", "giảm", "giảm thiểu", "giới thiệu",
    "giữ", "góp phần", "gương mẫu", "gắn", "gửi", "hoà giải", "hoàn thiện", "hoàn thành",
    "huy động", "hàng năm", "hàng quý", "hàng tháng", "hòa giải", "hướng dẫn", "hưởng ứng",
    "hạn chế", "hằng năm", "hằng quý", "hằng tháng", "học tập", "hỗ trợ", "hợp nhất", "in ấn",
    "khai thác", "khen thưởng", "khuyến khích", "khảo sát", "khẩn trương", "khắc phục",
    "kiên quyết", "kiểm soát", "kiểm tra", "kiểm điểm", "kiện toàn", "ký", "ký cam kết", "ký kết",
    "kết hợp", "kết nối", "kịp thời", "luân chuyển", "làm", "làm tốt", "lãnh đạo", "lòng ghép",
    "lưu trữ", "lấy ý kiến", "lập", "lắng nghe", "lắp đặt", "lồng ghép", "lựa chọn", "mua sắm",
    "mời", "mở", "mở rộng", "nghiêm túc", "nghiên cứu", "ngăn chặn", "nhân", "nhân rộng",
    "nhắc nhở", "niêm yết", "nâng cao", "nâng cấp", "nêu cao", "nêu gương", "nắm", "nắm bắt",
    "nộp", "phát hiện", "phát huy", "phát hành", "phát sóng", "phát thanh", "phát triển",
    "phát động", "phân bổ", "phân công", "phân cấp", "phân loại", "phân tích", "phân định",
    "phê duyệt", "phòng ngừa", "phòng, chống", "phản biện", "phản ánh", "phấn đấu", "phối hợp",
    "phổ biến", "quan tâm", "quy hoạch", "quy định", "quyên góp", "quán triệt", "quét dọn",
    "quản lý", "quảng bá", "ra mắt", "ra quân", "rà soát", "rút kinh nghiệm", "rút ngắn",
    "sinh hoạt", "soạn thảo", "sâu sát", "sơ kết", "sưu tầm", "sắp xếp", "số hóa", "sử dụng",
    "sửa chữa", "sửa đổi", "tham dự", "tham gia", "tham mưu", "tham vấn", "thanh tra", "thay đổi",
    "theo dõi", "thi đua", "thiết lập", "thu gom", "thu hút", "thu thập", "thành công",
    "thành lập", "tháo gỡ", "thông báo", "thông tin", "thúc đẩy", "thăm", "thường xuyên",
    "thẩm tra", "thẩm định", "thể chế hóa", "thể hiện", "thống kê", "thống nhất", "thực hiện",
    "thực hành", "tiến hành", "tiếp công dân", "tiếp cận", "tiếp dân", "tiếp nhận", "tiếp thu",
    "tiếp tục", "tiếp xúc", "toạ đàm", "trang trí", "trao đổi", "treo", "triển khai", "triệu tập",
    "truyền thông", "tránh", "trình", "trưng bày", "trước mắt", "trả lời", "trồng", "trực tiếp",
    "tu sửa", "tuyên dương", "tuyên truyền", "tuyển chọn", "tuần tra", "tìm hiểu", "tích cực",
    "tôn vinh", "tăng cường", "tạo", "tạo sự", "tạo điều kiện", "tập huấn", "tập hợp", "tập trung",
    "tặng", "tặng quà", "tọa đàm", "tổ chức", "tổng hợp", "tổng kết", "tổng rà soát", "từng bước",
    "tự đánh giá", "vinh danh", "viết", "vận hành", "vận động", "vệ sinh", "xem", "xem xét",
    "xác minh", "xác định", "xây dựng", "xét", "xếp loại", "xử lý", "yêu cầu", "áp dụng",
    "đa dạng", "đi cơ sở", "đi sâu", "điều chỉnh", "điều tra", "điều động", "đo lường", "đào tạo",
    "đánh giá", "đón", "đón tiếp", "đóng góp", "đôn đốc", "đúc kết", "đăng ký", "đăng phát",
    "đăng tải", "đưa", "đảm bảo", "đảm nhiệm", "đảm nhận", "đấu tranh", "đầu tư", "đẩy mạnh",
    "đẩy nhanh", "đề cao", "đề nghị", "đề ra", "đề xuất", "định hướng", "định kỳ", "đối chiếu",
    "đối thoại", "đồng thời", "đổi mới", "động viên", "ưu tiên", "ổn định", "ứng dụng",
];

/// Verbs and connectives that end the name of a body before them, in lower case.
#[rustfmt::skip]
pub const AFTER_BODY: &[&str] = &[
    "ban hành", "biên soạn", "biểu dương", "bàn giao", "bám nắm", "bám sát", "báo cáo", "bình xét",
    "bảo vệ", "bảo đảm", "bố trí", "bồi dưỡng", "bổ sung", "cam kết", "chi trả", "chia sẻ",
    "chuyển", "chuẩn bị", "chú trọng", "chấm", "chấn chỉnh", "chấp hành", "chậm", "chậm nhất",
    "chỉ đạo", "chịu trách nhiệm", "chọn", "chủ trì", "chủ trương", "chủ động", "cung cấp",
    "cân đối", "có báo cáo", "có giải pháp", "có kế hoạch", "có nhiệm vụ", "có trách nhiệm",
    "có văn bản", "công bố", "công khai", "cùng", "căn cứ", "cải thiện", "cải tạo", "cần",
    "cập nhật", "cắt giảm", "cụ thể hóa", "củng cố", "cử", "duy trì", "dọn", "dự", "ghi nhận",
    "giao", "giám sát", "giáo dục", "giúp", "giải quyết", "giải đáp", "giảm", "giới thiệu",
    "giữ gìn", "giữ vững", "gương mẫu", "gắn", "gặp", "gồm", "gửi", "hiến", "hoà giải",
    "hoàn thiện", "hoàn thành", "huy động", "hàng năm", "hàng quý", "hàng tháng", "hòa giải",
    "hướng dẫn", "hưởng ứng", "hạn cuối", "hằng năm", "hằng quý", "hằng tháng", "họp", "họp bàn",
    "họp dân", "hỗ trợ", "hợp nhất", "khen thưởng", "khi", "khuyến cáo", "khuyến khích", "khám",
    "khám bệnh", "không quá", "khảo sát", "khẩn trương", "khắc phục", "kiêm", "kiến nghị",
    "kiểm tra", "kiểm đếm", "kiện toàn", "kêu", "kêu gọi", "ký", "ký cam kết", "kết hợp",
    "kịp thời", "là", "là cơ quan", "là đầu mối", "làm tốt", "làm đầu mối", "lãnh đạo",
    "lấy ý kiến", "lần lượt", "lập", "lắng nghe", "lắp", "lắp đặt", "lồng ghép", "lựa chọn",
    "muộn nhất", "mời", "mở", "nghiêm túc", "nghiên cứu", "nhân dịp", "nhân rộng", "nhất là",
    "nhận", "nhập", "nhắc nhở", "nhằm", "niêm phong", "niêm yết", "nâng cao", "nâng cấp", "nêu",
    "nêu cao", "nắm", "nộp", "phát hiện", "phát huy", "phát hành", "phát sóng", "phát thanh",
    "phát động", "phân công", "phân loại", "phân tích", "phê duyệt", "phải", "phản biện",
    "phản ánh", "phấn đấu", "phối hợp", "phổ biến", "phụ trách", "qua", "quan tâm", "quy định",
    "quán triệt", "quét", "quét dọn", "quản lý chặt chẽ", "ra quân", "rà soát", "rút ngắn",
    "sơ kết", "sắp xếp", "sẽ", "sớm", "sử dụng", "sửa chữa", "tham dự", "tham gia", "tham mưu",
    "tham vấn", "thanh tra", "thay mặt", "theo", "theo chức năng", "theo dõi", "theo nhiệm vụ",
    "thi đua", "thu gom", "thu hút", "thu thập", "thành lập", "tháo gỡ", "thông báo", "thông tin",
    "thúc đẩy", "thăm", "thường xuyên", "thẩm tra", "thẩm định", "thống kê", "thực hiện",
    "tiến hành", "tiếp công dân", "tiếp dân", "tiếp nhận", "tiếp thu", "tiếp tục", "tiếp xúc",
    "trang bị", "trang trí", "trao đổi", "treo", "triển khai", "trong", "truyền thông",
    "trên cơ sở", "trình", "trước", "trước ngày", "trả lời", "trồng", "trừ", "trực tiếp", "tu sửa",
    "tuyên dương", "tuyên truyền", "tuần tra", "tìm hiểu", "tích cực", "tôn vinh", "tăng",
    "tăng cường", "tạo điều kiện", "tập huấn", "tập hợp", "tập trung", "tặng", "tổ chức",
    "tổng hợp", "tổng kết", "tổng rà soát", "từ", "tự", "tự kiểm tra", "tự đánh giá", "vinh danh",
    "viết", "vào", "vận dụng", "vận hành", "vận động", "vẽ", "về", "vừa", "xem xét", "xuống",
    "xuống cơ sở", "xác định", "xây dựng", "xét", "xử lý", "yêu cầu", "đi", "điều chỉnh",
    "đánh giá", "đã", "đóng góp", "đôn đốc", "đăng", "đăng ký", "đăng phát", "đăng tải", "đưa",
    "được giao", "đảm bảo", "đấu tranh", "đẩy mạnh", "đến", "đề nghị", "đề xuất", "để",
    "định hướng", "định kỳ", "đối chiếu", "đối thoại", "đồng thời", "đổi mới", "động viên",
    "ưu tiên", "ứng dụng",
];
