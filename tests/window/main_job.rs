//! The whole main job in the window: from the directive to the receipt.

use super::Window;
use crate::stories::world::province::province;
use crate::tidy;
use calamine::{Data, Reader};
use std::path::Path;

const DAY: &str = "2026-05-28";
const AGENCY: &str = "Ủy ban nhân dân xã Suối Mây";

#[tokio::test]
async fn a_directive_becomes_a_report_with_a_receipt() {
    let province = province();
    let folder = tempfile::tempdir().expect("a folder");
    let Some(window) = Window::open(folder.path(), DAY).await else {
        return;
    };
    begin(&window).await;
    enrol(&window, &province.url(), &province.new_code("H44.18")).await;
    bring_in_the_directive(&window).await;
    complete_a_task(&window).await;
    note_a_dialogue(&window).await;
    open_the_draft(&window).await;
    export(&window, folder.path()).await;
    submit(&window).await;
    keep_the_receipt(&window).await;
    let submissions = province.submissions();
    assert_eq!(submissions.len(), 1);
    assert_eq!(submissions[0].period, "2026-H1");
    window.close().await;
}

pub(super) async fn begin(window: &Window) {
    window.part("first-run").await;
    window.click("first-other").await;
    window.fill("first-unit", AGENCY).await;
    window.fill("first-official", "Hồ Thị Lan").await;
    window
        .fill("first-position", "Công chức Văn hóa – Xã hội")
        .await;
    window.picture("01-first-run").await;
    window.click("create-notebook").await;
    window.part("room-overview").await;
    window.picture("02-overview-empty").await;
}

async fn enrol(window: &Window, url: &str, code: &str) {
    window.click("nav-exchange").await;
    window.fill("enrol-url", url).await;
    window.fill("enrol-code", code).await;
    window.click("enrol-do").await;
    window
        .wait("[data-testid=\"exchange-state\"][data-state=\"idle\"]")
        .await;
}

async fn bring_in_the_directive(window: &Window) {
    let text = tidy::root().join("assets/sample/directive.txt");
    let text = std::fs::read_to_string(text).expect("the sample directive is there");
    window.click("nav-documents").await;
    window.click("import-document").await;
    window.paste("paste-text", &text).await;
    window.click("read-document").await;
    window.part("reading-task").await;
    assert_eq!(window.parts("reading-task").await.len(), 12);
    assert!(window.parts("not-addressed").await.is_empty());
    window.picture("03-reading").await;
    window.click("accept-reading").await;
    window.part("document-row").await;
    window.picture("04-document").await;
}

async fn complete_a_task(window: &Window) {
    window.click("nav-tasks").await;
    window.click("task-row").await;
    window.click("complete-task").await;
    window.part("reopen-task").await;
    window.picture("05-tasks").await;
    assert_eq!(window.barriers().await, Vec::<String>::new());
}

async fn note_a_dialogue(window: &Window) {
    window.click("nav-journal").await;
    let kind = window.part("kind-select").await;
    kind.select_by_value("dialogue")
        .await
        .expect("dialogues are a kind");
    window.fill("figure-sessions", "1").await;
    window.fill("figure-attendances", "1.250").await;
    window.fill("entry-place", "Thôn Phú Mây").await;
    window
        .fill("entry-content", "Đối thoại về đường vào khu sản xuất")
        .await;
    window.click("entry-add").await;
    window
        .says("entry-row", "Đối thoại về đường vào khu sản xuất")
        .await;
    window.picture("06-journal").await;
}

async fn open_the_draft(window: &Window) {
    window.click("nav-reports").await;
    window.picture("07-reports").await;
    window.click("report-open-2026-H1").await;
    window
        .says("figure-dialogue_attendances-value", "1.250")
        .await;
    window.says("data-until", "28/5/2026").await;
    window.picture("08-draft").await;
    assert_eq!(window.barriers().await, Vec::<String>::new());
}

async fn export(window: &Window, folder: &Path) {
    window.click("export-excel").await;
    window.says("notice", ".xlsx").await;
    let exports = std::fs::read_dir(folder.join("exports")).expect("the folder was made");
    let file = exports
        .flatten()
        .next()
        .expect("a workbook was written")
        .path();
    let mut workbook = calamine::open_workbook_auto(file).expect("it is a workbook");
    let sheets = workbook.worksheets();
    let mut cells = sheets.iter().flat_map(|(_, range)| range.cells());
    assert!(cells.any(|(_, _, cell)| matches!(cell, Data::Float(n) if *n == 1250.0)));
}

async fn submit(window: &Window) {
    window.fill("sign-number", "45/BC-UBND").await;
    window.fill("sign-date", "28/5").await;
    window.fill("sign-signer", "Nguyễn Văn Sáng").await;
    window.click("mark-signed").await;
    window.says("signed-line", "45/BC-UBND").await;
    window.click("submit-report").await;
    window.part("submission-row").await;
    // Nobody asks for it: what a person sends goes out by itself.
    window.says("submission-receipt", "QT-").await;
    window.picture("09-submitted").await;
}

async fn keep_the_receipt(window: &Window) {
    window.click("nav-exchange").await;
    window.part("receipt-row").await;
    window.click("verify-receipt").await;
    window.part("receipt-check").await;
    window.picture("10-receipt").await;
    window.click("nav-initiatives").await;
    window.picture("11-initiatives").await;
    window.click("nav-overview").await;
    window.part("situation").await;
    window.picture("12-overview").await;
}
