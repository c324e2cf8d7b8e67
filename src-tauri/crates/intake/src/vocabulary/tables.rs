//! What the columns of offices' own tables are called, and the words that stand in their cells.
//!
//! Written as people write them; compared without marks, case and signs (`table::header`).

/// A field of a register and the headings it hides under, parted by bars.
pub type Headings = &'static [(&'static str, &'static str)];

pub const TASKS: Headings = &[
    (
        "title",
        "việc|nội dung công việc|tên nhiệm vụ|nhiệm vụ|nội dung nhiệm vụ|công việc\
         |nhiệm vụ được giao|nội dung thực hiện|nhiệm vụ cụ thể|nội dung|tên công việc\
         |nội dung giao|nội dung chỉ đạo|đầu việc|hoạt động|nhiệm vụ trọng tâm",
    ),
    (
        "due",
        "thời hạn|hạn|thời hạn hoàn thành|hạn hoàn thành|thời gian hoàn thành\
         |thời gian thực hiện|thời hạn giải quyết|hạn xử lý|thời hạn thực hiện\
         |ngày hoàn thành dự kiến|tiến độ yêu cầu|thời gian|hạn chót|thời hạn báo cáo",
    ),
    (
        "lead",
        "chủ trì|đơn vị chủ trì|cơ quan chủ trì|đơn vị thực hiện|người thực hiện\
         |đơn vị hoặc người nhận|cán bộ thực hiện|người phụ trách|phụ trách\
         |đơn vị phụ trách|cơ quan thực hiện|phân công|người chịu trách nhiệm\
         |đơn vị được giao|bộ phận thực hiện",
    ),
    (
        "cooperating",
        "phối hợp|đơn vị phối hợp|cơ quan phối hợp|cán bộ phối hợp|người phối hợp",
    ),
    (
        "source",
        "nguồn|văn bản giao|căn cứ|văn bản chỉ đạo|số văn bản|văn bản|nguồn giao\
         |tên loại số ký hiệu ngày tháng và tên cơ quan tổ chức ban hành văn bản\
         |số ký hiệu|theo văn bản|văn bản giao việc",
    ),
    (
        "state",
        "tiến độ|trạng thái|tình trạng|tình hình thực hiện|tiến độ giải quyết\
         |tiến độ thực hiện|mức độ hoàn thành|kết quả xử lý",
    ),
    (
        "result",
        "kết quả|kết quả thực hiện|kết quả đạt được|kết quả giải quyết",
    ),
    (
        "product",
        "sản phẩm|sản phẩm đầu ra|kết quả cần có|yêu cầu sản phẩm",
    ),
    ("resources", "nguồn lực|kinh phí|điều kiện bảo đảm"),
    ("heading", "nhóm|nhóm nhiệm vụ|nhóm nội dung|lĩnh vực|mục"),
    (
        "assigner",
        "người giao|cơ quan giao|đơn vị giao|lãnh đạo giao",
    ),
    ("assigned_on", "ngày giao|ngày nhận|ngày giao việc"),
    ("done_on", "ngày hoàn thành|hoàn thành ngày|ngày xong"),
    (
        "reply_number",
        "số văn bản trả lời|số ký hiệu văn bản trả lời|văn bản trả lời|văn bản báo cáo",
    ),
    ("authority", "thẩm quyền"),
    ("note", "ghi chú|chú thích|khó khăn vướng mắc"),
];

pub const JOURNAL: Headings = &[
    (
        "date",
        "ngày|ngày tháng|thời gian|ngày tháng năm|ngày thực hiện|thời gian tổ chức\
         |thời điểm",
    ),
    (
        "kind",
        "loại|loại hoạt động|loại hình|hình thức|lĩnh vực|kiểu hoạt động",
    ),
    (
        "place",
        "nơi|địa điểm|địa bàn|tại|nơi thực hiện|thôn|thôn bản",
    ),
    (
        "content",
        "nội dung|nội dung hoạt động|nội dung công việc|hoạt động|tên hoạt động\
         |diễn giải|nội dung thực hiện|công việc đã làm",
    ),
    (
        "linked",
        "việc mô hình liên quan|nhiệm vụ liên quan|liên quan|phục vụ nhiệm vụ\
         |mô hình liên quan|thuộc nhiệm vụ",
    ),
    ("note", "ghi chú"),
];

/// Other names of the figures of the journal, beside their own labels.
pub const FIGURES: Headings = &[
    (
        "figure/sessions",
        "số cuộc|cuộc|số buổi|buổi|số hội nghị|số lớp|số lần",
    ),
    (
        "figure/attendances",
        "lượt người|số lượt người|lượt|người tham dự|số người tham gia|lượt người dự\
         |số người dự|thành phần tham dự",
    ),
    ("figure/persons", "số người|người"),
    ("figure/cases", "vụ việc|số vụ|số vụ việc|vụ"),
    (
        "figure/opinions",
        "ý kiến|số ý kiến|kiến nghị|ý kiến kiến nghị",
    ),
    (
        "figure/opinions_answered",
        "đã trả lời|ý kiến đã trả lời|số ý kiến đã trả lời",
    ),
    ("figure/households", "số hộ|hộ"),
    (
        "figure/land_m2",
        "diện tích|diện tích đất|diện tích hiến đất|m2|hiến đất",
    ),
    (
        "figure/funds_vnd",
        "kinh phí|số tiền|kinh phí huy động|thành tiền",
    ),
    ("figure/articles", "tin bài|số tin bài"),
    ("figure/materials", "tài liệu|số tài liệu|tờ rơi|số tờ rơi"),
];

pub const INITIATIVES: Headings = &[
    (
        "name",
        "tên mô hình|tên mô hình điển hình|mô hình|tên điển hình|mô hình điển hình\
         |tên mô hình dân vận khéo|tên gọi|nội dung mô hình|tên mô hình tên điển hình",
    ),
    (
        "field_of_life",
        "lĩnh vực|lĩnh vực hoạt động|thuộc lĩnh vực",
    ),
    (
        "form",
        "mô hình điển hình|mô hình điển hình loại|hình thức|loại hình|mô hình hay điển hình",
    ),
    (
        "holder",
        "tập thể cá nhân|đối tượng đăng ký|tập thể hay cá nhân|loại đối tượng",
    ),
    (
        "lead",
        "chủ trì|đơn vị thực hiện|đơn vị đăng ký|cơ quan đơn vị|tên đơn vị|đơn vị\
         |tập thể cá nhân đăng ký|người phụ trách|đơn vị chủ trì|tên tập thể cá nhân",
    ),
    (
        "place",
        "địa bàn|địa chỉ|nơi thực hiện|địa điểm|địa bàn thực hiện",
    ),
    (
        "stage",
        "trạng thái|tình trạng|tiến độ|giai đoạn|tình hình thực hiện",
    ),
    ("reason", "thực trạng|lý do|thực trạng lý do|sự cần thiết"),
    ("goal", "mục tiêu|mục tiêu tiêu chí|mục đích"),
    ("criteria", "tiêu chí"),
    (
        "content",
        "nội dung|nội dung cách thức|nội dung thực hiện|tóm tắt nội dung",
    ),
    ("method", "cách thức|cách làm|phương pháp|giải pháp"),
    (
        "audience",
        "đối tượng|đối tượng vận động|đối tượng thụ hưởng",
    ),
    (
        "partners",
        "phối hợp|đơn vị phối hợp|lực lượng tham gia|lực lượng phối hợp",
    ),
    ("resources", "nguồn lực|kinh phí"),
    ("time", "thời gian thực hiện|thời gian"),
    (
        "results",
        "kết quả|sản phẩm kết quả|kết quả đạt được|hiệu quả|sản phẩm",
    ),
    (
        "prospects",
        "khả năng nhân rộng|khả năng duy trì nhân rộng|nhân rộng|duy trì",
    ),
    (
        "registered_on",
        "ngày đăng ký|thời gian đăng ký|năm đăng ký|đăng ký ngày",
    ),
    (
        "started_on",
        "bắt đầu|ngày bắt đầu|thời gian bắt đầu|bắt đầu từ",
    ),
    ("ended_on", "kết thúc|ngày kết thúc|dừng ngày"),
    (
        "recognised_on",
        "ngày công nhận|thời gian công nhận|công nhận ngày",
    ),
    (
        "recognised_by",
        "cấp công nhận|đơn vị công nhận|cơ quan công nhận",
    ),
    (
        "decision_number",
        "số quyết định|quyết định công nhận|số quyết định công nhận",
    ),
];

pub const MATTERS: Headings = &[
    (
        "gist",
        "nội dung|nội dung kiến nghị|nội dung phản ánh|vụ việc|nội dung vụ việc\
         |ý kiến kiến nghị|nội dung phản ánh kiến nghị|nội dung trình bày",
    ),
    (
        "raised_on",
        "ngày|ngày phản ánh|ngày tiếp nhận|ngày tiếp|ngày tháng",
    ),
    (
        "source",
        "nguồn|nguồn phản ánh|hình thức tiếp nhận|nguồn tiếp nhận",
    ),
    ("field_of_life", "lĩnh vực"),
    ("place", "thôn|địa bàn|nơi|địa chỉ|thôn bản"),
    (
        "answerer",
        "đơn vị giải quyết|cơ quan trả lời|đơn vị trả lời|người trả lời\
         |thẩm quyền giải quyết|cơ quan giải quyết|đơn vị xử lý",
    ),
    (
        "due",
        "thời hạn|hạn trả lời|thời hạn giải quyết|hạn giải quyết",
    ),
    ("answered_on", "ngày trả lời|ngày giải quyết|trả lời ngày"),
    (
        "result",
        "kết quả|kết quả giải quyết|kết quả trả lời|nội dung trả lời",
    ),
    ("note", "ghi chú"),
];

pub const UNITS: Headings = &[
    (
        "name",
        "tên thôn|thôn|tên đơn vị|đơn vị|tên phòng|tổ dân phố|thôn bản\
         |tên thôn tổ dân phố|thôn tổ dân phố|phòng ban|tên",
    ),
    ("sort", "loại|loại đơn vị"),
    (
        "head",
        "trưởng thôn|người đứng đầu|trưởng đơn vị|tổ trưởng|phụ trách",
    ),
    ("from", "từ ngày|ngày thành lập|hiệu lực từ"),
    ("until", "đến ngày|hiệu lực đến"),
    ("note", "ghi chú"),
];

pub const PEOPLE: Headings = &[
    ("name", "họ và tên|họ tên|tên cán bộ|tên|họ tên cán bộ"),
    ("position", "chức vụ|chức danh|vị trí"),
    ("unit", "thôn|phòng ban|bộ phận|đơn vị"),
    (
        "organisation",
        "cơ quan|tổ chức|đơn vị công tác|cơ quan đơn vị|nơi công tác",
    ),
    ("phone", "điện thoại|số điện thoại|sđt|di động|số đt"),
    ("from", "từ ngày|ngày bắt đầu"),
    ("until", "đến ngày|ngày kết thúc"),
    ("note", "ghi chú"),
];

/// Headings that number the rows.
pub const NUMBERING: &[&str] = &["stt", "tt", "số tt", "số thứ tự", "số"];

/// Words in cells, by list: a code and what people write for it.
pub const STATES: Headings = &[
    (
        "todo",
        "chưa thực hiện|chưa làm|chưa triển khai|chưa|chưa bắt đầu|0%",
    ),
    (
        "doing",
        "đang thực hiện|đang làm|đang triển khai|đang|đang xử lý",
    ),
    ("awaiting_review", "chờ xác nhận|chờ duyệt|chờ phê duyệt"),
    (
        "done",
        "hoàn thành|đã hoàn thành|xong|đã xong|đã thực hiện|đã làm|100%|x\
         |hoàn thành đúng hạn|hoàn thành trước hạn|hoàn thành quá hạn|đạt",
    ),
    ("postponed", "tạm hoãn|hoãn|tạm dừng"),
    ("refused", "từ chối|không thực hiện"),
    ("redo", "làm lại|phải làm lại|yêu cầu làm lại"),
];

pub const STAGES: Headings = &[
    ("registered", "đăng ký|đã đăng ký|đăng ký mới|mới đăng ký"),
    ("approved", "phê duyệt|được duyệt|đã phê duyệt|đã duyệt"),
    (
        "running",
        "đang thực hiện|đang triển khai|đang duy trì|duy trì|tiếp tục",
    ),
    ("self_assessed", "tự chấm|tự đánh giá|đã tự đánh giá"),
    ("proposed", "đề nghị công nhận|đề nghị"),
    (
        "recognised",
        "công nhận|được công nhận|đã công nhận|đã được công nhận",
    ),
    ("exemplary", "tiêu biểu|điển hình tiêu biểu"),
    ("rewarded", "khen thưởng|được khen thưởng|đã khen thưởng"),
    ("paused", "tạm dừng|dừng|ngừng"),
    ("failed", "không đạt|không công nhận"),
];

pub const FIELDS_OF_LIFE: Headings = &[
    ("economy", "kinh tế|phát triển kinh tế|kt"),
    (
        "culture_society",
        "văn hóa xã hội|văn hóa|xã hội|vh xh|vhxh",
    ),
    (
        "defence_security",
        "quốc phòng an ninh|an ninh quốc phòng|qp an|qpan|an ninh",
    ),
    (
        "political_system",
        "xây dựng hệ thống chính trị|hệ thống chính trị\
         |xây dựng đảng hệ thống chính trị|xây dựng đảng|htct",
    ),
];

pub const FORMS: Headings = &[("model", "mô hình"), ("exemplar", "điển hình")];

pub const HOLDERS: Headings = &[("collective", "tập thể"), ("individual", "cá nhân")];

pub const MATTER_SOURCES: Headings = &[
    ("reception", "tiếp công dân|tiếp dân"),
    ("dialogue", "đối thoại"),
    ("hotline", "đường dây nóng|điện thoại"),
    ("field_visit", "đi cơ sở|cơ sở"),
    ("other", "khác|nguồn khác|đơn thư"),
];

pub const UNIT_SORTS: Headings = &[
    ("room", "phòng|ban|văn phòng|phòng ban"),
    ("centre", "trung tâm|trạm|trường|đơn vị sự nghiệp"),
    ("village", "thôn|bản|thôn bản|xóm|làng"),
    ("quarter", "tổ dân phố|khu phố|khóm|tdp"),
    ("other", "khác"),
];

/// What people write for an activity, beside the labels of the list of kinds.
pub const KINDS: Headings = &[
    (
        "outreach",
        "tuyên truyền|hội nghị tuyên truyền|phổ biến pháp luật",
    ),
    ("training", "tập huấn|bồi dưỡng|lớp tập huấn"),
    ("field_visit", "đi cơ sở|nắm tình hình|xuống cơ sở|đi thôn"),
    ("persuasion", "vận động|vận động nhân dân|vận động hiến đất"),
    ("reception", "tiếp công dân|tiếp dân"),
    ("dialogue", "đối thoại|gặp gỡ đối thoại"),
    ("mediation", "hòa giải"),
    ("democracy", "dân chủ|dân chủ cơ sở|quy chế dân chủ"),
    ("admin_reform", "cải cách hành chính|cchc"),
    (
        "coordination",
        "phối hợp|phối hợp mặt trận|mặt trận đoàn thể",
    ),
    ("oversight", "giám sát|phản biện"),
    ("inspection", "kiểm tra"),
    ("welfare", "an sinh|an sinh xã hội|thăm tặng quà|tặng quà"),
    ("other", "khác"),
];

/// Instead of a day: there is none to reckon with.
pub const NO_DEADLINE: &[&str] = &[
    "thường xuyên",
    "cả năm",
    "hằng năm",
    "hàng năm",
    "trong năm",
    "không",
    "không thời hạn",
    "theo yêu cầu",
    "liên tục",
    "định kỳ",
    "đột xuất",
    "hằng tháng",
    "hàng tháng",
    "hằng quý",
];

/// Before a day: the day itself is late.
pub const BEFORE: &[&str] = &["trước ngày", "trước"];

/// Before a day: it still counts, or the word says nothing.
pub const BY: &[&str] = &[
    "chậm nhất ngày",
    "chậm nhất",
    "muộn nhất",
    "đến hết ngày",
    "đến hết",
    "hết ngày",
    "đến ngày",
    "xong trước hết",
    "hoàn thành trong ngày",
    "ngày",
    "hạn",
];

/// A row that sums, by how its first words begin.
pub const TOTALS: &[&str] = &["tổng cộng", "tổng số", "cộng", "tổng"];

/// Words under a table: who made it, who signs.
pub const CLOSINGS: &[&str] = &[
    "người lập",
    "thủ trưởng",
    "nơi nhận",
    "tm ủy ban",
    "kt chủ tịch",
    "chủ tịch",
    "lãnh đạo",
    "xác nhận",
    "ghi chú",
    "người tổng hợp",
];

/// Units in the heading of a column of money, and what they multiply by.
pub const MONEY_UNITS: &[(&str, i64)] = &[
    ("tỷ đồng", 1_000_000_000),
    ("triệu đồng", 1_000_000),
    ("trđ", 1_000_000),
    ("tr đồng", 1_000_000),
    ("nghìn đồng", 1_000),
    ("ngàn đồng", 1_000),
    ("1000đ", 1_000),
];
