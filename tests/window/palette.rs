//! Everything by its name in the window: Ctrl+K, letters without marks, Enter; and taking back.

use super::Window;
use super::main_job::begin;

const DAY: &str = "2026-05-28";
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const CONTROL: char = '\u{e009}';

#[tokio::test]
async fn everything_opens_by_its_name_and_what_was_taken_away_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some(window) = Window::open(folder.path(), DAY).await else {
        return;
    };
    begin(&window).await;
    add_a_task(&window).await;
    find_it(&window).await;
    take_it_away_and_back(&window).await;
    window.close().await;
}

async fn ask(window: &Window, typed: &str) {
    window.press(&[CONTROL, 'k']).await;
    window.part("palette-input").await;
    for letter in typed.chars() {
        window.press(&[letter]).await;
    }
}

/// By keyboard alone: the palette knows what can be done.
async fn add_a_task(window: &Window) {
    ask(window, "them nhiem vu").await;
    window.says("palette-option", "Thêm nhiệm vụ").await;
    window.press(&[ENTER]).await;
    window.part("new-task-title").await;
    window
        .fill("new-task-title", "Vận động hiến đất mở đường")
        .await;
    window.click("new-task-add").await;
    window.part("task-title").await;
}

/// From another room, without marks; `Esc` leaves everything as it was.
async fn find_it(window: &Window) {
    window.click("nav-overview").await;
    window.part("situation").await;
    ask(window, "hien dat").await;
    window.says("palette", "Vận động").await;
    window.picture("20-palette").await;
    assert_eq!(window.barriers().await, Vec::<String>::new());
    window.press(&[ESCAPE]).await;
    window.part("situation").await;
    ask(window, "hien dat").await;
    window
        .wait("[data-testid=\"palette-option\"][data-kind=\"task\"]")
        .await;
    window.press(&[ENTER]).await;
    window.part("task-title").await;
}

/// The bin gives back, and Ctrl+Z takes that back again.
async fn take_it_away_and_back(window: &Window) {
    window.click("remove-task").await;
    window.click("remove-task-yes").await;
    window.click("nav-bin").await;
    window.says("bin-row", "Vận động hiến đất").await;
    window.click("restore-record").await;
    window.part("empty").await;
    window.press(&[CONTROL, 'z']).await;
    window.part("bin-row").await;
    window.picture("21-bin").await;
    window.press(&[CONTROL, 'y']).await;
    window.part("empty").await;
    window.click("nav-history").await;
    window.part("history-item").await;
    window.picture("22-history").await;
    assert_eq!(window.barriers().await, Vec::<String>::new());
}
