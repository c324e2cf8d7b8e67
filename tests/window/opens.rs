//! The window comes up, on a new folder and on a notebook.

use super::Window;

#[tokio::test]
async fn a_new_folder_begins_with_the_first_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some(window) = Window::open(folder.path(), "2026-05-28").await else {
        return;
    };
    window.part("first-run").await;
    assert!(window.title().await.ends_with("Sổ Dân vận"));
    assert_eq!(window.barriers().await, Vec::<String>::new());
    window.close().await;
}
