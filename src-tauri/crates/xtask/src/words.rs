//! What these commands say to a person who may not read English.

/// Before packages of the system are installed.
pub const INSTALLING: &str = "Cài các gói hệ thống còn thiếu (installing missing packages):";
/// On a system whose packages are not known here.
pub const NEEDED: &str = "Máy cần có sẵn (this system needs to have):";
/// While the parts are built.
pub const BUILDING: &str = "Đang dựng chương trình, lần đầu mất vài phút (building) …";
/// While the window is open.
pub const OPEN: &str = "Sổ đã mở; đóng cửa sổ để kết thúc (the window is open; close it to end).";
/// Where the local province listens.
pub const PROVINCE: &str = "Máy chủ tỉnh chạy thử (local province)";
