//! The sample notebook.

use super::world::empty_machine;
use app::tasks::api::ListTasks;
use app::wire::Nothing;

#[test]
fn the_sample_holds_a_working_year_and_says_that_it_is_one() {
    let machine = empty_machine();
    app::sample::fill(&machine.app).unwrap();
    let status = app::notebook::status(&machine.app, Nothing {}).unwrap();
    assert!(status.open && status.sample);
    let tasks = app::tasks::list(&machine.app, ListTasks::default()).unwrap();
    assert_eq!(tasks.counts.all + tasks.counts.others, 12);
    assert_eq!(tasks.counts.all, 10, "two are for others to do");
    let documents = app::documents::list(&machine.app, Nothing {}).unwrap();
    assert_eq!((documents.len(), documents[0].tasks), (1, 12));
    let entries = app::journal::list(&machine.app, Default::default()).unwrap();
    assert_eq!(entries.total, 40);
    assert!(entries.rows.iter().all(|row| row.problems.is_empty()));
    let initiatives = app::initiatives::list(&machine.app, Nothing {}).unwrap();
    assert_eq!(initiatives.rows.len(), 3);
    assert!(app::files::verify(&machine.app, Nothing {}).unwrap().sound);
    let foot = app::notebook::foot(&machine.app, Nothing {}).unwrap();
    assert_eq!(foot.conflicts, 0);
}
