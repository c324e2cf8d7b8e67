//! A document from paste to register in the window, by keyboard alone where a person would.

use super::Window;
use super::main_job::begin;
use crate::tidy;

const DAY: &str = "2026-05-28";
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const DOWN: char = '\u{e015}';
const RIGHT: char = '\u{e014}';
const DELETE: char = '\u{e017}';
const CONTROL: char = '\u{e009}';

fn directive() -> String {
    let text = tidy::root().join("assets/sample/directive.txt");
    std::fs::read_to_string(text).expect("the sample directive is there")
}

#[tokio::test]
async fn a_reading_is_corrected_by_keyboard_kept_and_read_again_in_a_newer_version() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some(window) = Window::open(folder.path(), DAY).await else {
        return;
    };
    begin(&window).await;
    read(&window, &directive()).await;
    correct(&window).await;
    split_and_drop(&window).await;
    assert_eq!(window.barriers().await, Vec::<String>::new());
    window.click("accept-reading").await;
    accept_a_duty(&window).await;
    bring_a_newer_version(&window).await;
    window.close().await;
}

#[tokio::test]
async fn a_reading_that_was_not_kept_comes_back_with_the_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some(window) = Window::open(folder.path(), DAY).await else {
        return;
    };
    begin(&window).await;
    read(&window, &directive()).await;
    correct(&window).await;
    // Longer than the pause after which a draft is kept.
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    window.close().await;
    let window = Window::open(folder.path(), DAY).await.expect("it opens");
    window.click("nav-documents").await;
    window.click("import-document").await;
    window.says("reading-list", "Kế hoạch dân vận của xã").await;
    window.part("corrected-mark").await;
    window.close().await;
}

async fn read(window: &Window, text: &str) {
    window.click("nav-documents").await;
    window.click("import-document").await;
    window.paste("paste-text", text).await;
    window.click("read-document").await;
    window.part("reading-task").await;
}

async fn focus_task(window: &Window, index: usize) {
    let script =
        format!("document.querySelectorAll('[data-testid=\"reading-task\"]')[{index}].focus()");
    window.run(&script).await;
}

async fn correct(window: &Window) {
    assert_eq!(window.parts("reading-task").await.len(), 12);
    focus_task(window, 0).await;
    window.press(&[ENTER]).await;
    window.part("reading-title").await;
    window.press(&[CONTROL, 'a']).await;
    for letter in "Kế hoạch dân vận của xã".chars() {
        window.press(&[letter]).await;
    }
    window.press(&[ESCAPE]).await;
    window.part("corrected-mark").await;
    window.says("reading-task", "Kế hoạch dân vận của xã").await;
    window.press(&[ENTER]).await;
    window.says("corrected", "sổ đọc là").await;
    window.picture("20-corrected").await;
    window.press(&[ESCAPE]).await;
}

async fn split_and_drop(window: &Window) {
    focus_task(window, 2).await;
    window.press(&['s']).await;
    window.wait("[data-testid=\"source-text\"]:focus").await;
    for _ in 0..25 {
        window.press(&[RIGHT]).await;
    }
    window.part("split-here").await;
    window.press(&[CONTROL, ENTER]).await;
    window
        .wait("[data-testid=\"reading-task\"][data-item$=\"~2\"]")
        .await;
    window.picture("21-split").await;
    assert_eq!(window.parts("reading-task").await.len(), 13);
    window.press(&[ESCAPE]).await;
    window.wait("[data-testid=\"reading-task\"]:focus").await;
    window.press(&[DOWN]).await;
    window.press(&[DELETE]).await;
    window.part("dropped-item").await;
    // The keyboard is still among the items.
    window.wait("[data-testid=\"reading-task\"]:focus").await;
}

async fn accept_a_duty(window: &Window) {
    window
        .wait("[data-testid=\"duty\"][data-state=\"open\"]")
        .await;
    window.picture("22-document").await;
    assert_eq!(window.barriers().await, Vec::<String>::new());
    window
        .run("document.querySelector('[data-testid=\"duty-accept\"]').focus()")
        .await;
    window.press(&[ENTER]).await;
    window
        .wait("[data-testid=\"duty\"][data-state=\"accepted\"]")
        .await;
    window.click("nav-reports").await;
    window.wait(".row--report a[href^=\"#/documents/\"]").await;
    window.picture("23-board").await;
    assert_eq!(window.barriers().await, Vec::<String>::new());
}

async fn bring_a_newer_version(window: &Window) {
    let newer: Vec<String> = directive()
        .lines()
        .filter(|line| !line.starts_with("- Lấy ý kiến Nhân dân"))
        .map(|line| line.replace("trước ngày 31/3/2026", "trước ngày 30/6/2026"))
        .collect();
    read(window, &newer.join("\n")).await;
    window.says("newer", "18/KH-UBND").await;
    window.says("reading-list", "Kế hoạch dân vận của xã").await;
    window.click("filter-changed").await;
    window.says("changes", "30/6/2026").await;
    window.part("gone").await;
    window.picture("24-newer").await;
    assert_eq!(window.barriers().await, Vec::<String>::new());
    window.click("accept-reading").await;
    window.part("gone-tasks").await;
    assert_eq!(window.parts("document-row").await.len(), 1);
    window.picture("25-newer-kept").await;
}
