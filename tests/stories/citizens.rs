//! Matters that citizens raised, dialogues, situation notes.

use super::world::{commune, day, problem_codes};
use app::citizens::api::*;
use app::wire::{ById, Nothing};
use domain::citizens::{DialogueState, MatterSource};
use domain::due::{Comparator, DueState};

fn matter(gist: &str, raised_on: &str, due: &str) -> AddMatter {
    AddMatter {
        gist: gist.into(),
        source: Some(MatterSource::Reception),
        raised_on: raised_on.into(),
        due: due.into(),
        ..AddMatter::default()
    }
}

#[test]
fn a_matter_is_listed_first_until_it_is_answered_and_counts_in_the_report() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let late = matter("Đường vào thôn 2 ngập", "1/3/2026", "20/3/2026");
    let late = app::citizens::add_matter(app, late).unwrap();
    let open = matter("Xin thêm đèn đường", "10/5/2026", "");
    app::citizens::add_matter(app, open).unwrap();
    assert_eq!(late.due.unwrap().state, DueState::Overdue);
    assert_eq!(commune.figure("2026-H1", "matters_raised"), Some(2));
    assert_eq!(commune.figure("2026-H1", "matters_open"), Some(2));
    let answered = EditMatter {
        id: late.id.clone(),
        edits: vec![
            MatterEdit::AnsweredOn("25/5".into()),
            MatterEdit::Result("Đã khơi cống".into()),
            MatterEdit::Crowded(true),
        ],
    };
    let answered = app::citizens::edit_matter(app, answered).unwrap();
    assert_eq!(answered.answered_on, Some(day("2026-05-25")));
    assert_eq!(answered.result.as_deref(), Some("Đã khơi cống"));
    assert_eq!(answered.due.unwrap().state, DueState::Done);
    let list = app::citizens::list_matters(app, Nothing {}).unwrap();
    assert_eq!(list.rows.last().unwrap().id, late.id);
    let counts = list.counts;
    assert_eq!((counts.raised, counts.answered, counts.open), (2, 1, 1));
    assert_eq!((counts.late, counts.crowded), (0, 1));
    assert_eq!(commune.figure("2026-H1", "matters_answered"), Some(1));
    let commune = commune.restart();
    assert_eq!(commune.figure("2026-H1", "matters_open"), Some(1));
}

#[test]
fn a_day_that_cannot_be_read_is_named_and_kept_as_typed() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let refused = app::citizens::add_matter(app, matter("", "31/02", "mai")).unwrap_err();
    let codes = problem_codes(&refused);
    assert_eq!(codes, ["required", "no-such-day", "bad-date"]);
    let row = app::citizens::add_matter(app, matter("Đèn đường", "", "")).unwrap();
    assert_eq!(row.raised_on, Some(day("2026-05-28")));
    let edits = vec![MatterEdit::Due("tháng sau".into(), Comparator::By)];
    let edited = app::citizens::edit_matter(app, EditMatter { id: row.id, edits }).unwrap();
    assert_eq!(edited.problems.len(), 1);
    assert_eq!(edited.problems[0].typed, "tháng sau");
}

#[test]
fn one_planned_day_gives_the_two_reminders_of_a_dialogue() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let planned = AddDialogue {
        topic: "Đối thoại với Nhân dân thôn 3".into(),
        planned_on: "10/6".into(),
        ..AddDialogue::default()
    };
    let row = app::citizens::add_dialogue(app, planned).unwrap();
    assert_eq!(row.notice_by, Some(day("2026-06-03")));
    assert_eq!(row.state, DialogueState::Planned);
    let edit = |edit: DialogueEdit| {
        let (id, edits) = (row.id.clone(), vec![edit]);
        app::citizens::edit_dialogue(app, EditDialogue { id, edits }).unwrap()
    };
    edit(DialogueEdit::NoticedOn("1/6".into()));
    let held = edit(DialogueEdit::HeldOn("10/6".into()));
    assert_eq!(held.publish_by, Some(day("2026-06-20")));
    assert_eq!(held.next.unwrap().day, day("2026-06-20"));
    let published = edit(DialogueEdit::PublishedOn("15/6".into()));
    assert_eq!(published.state, DialogueState::Published);
    assert_eq!(published.next, None);
}

#[test]
fn a_situation_note_goes_to_the_bin_and_comes_back() {
    let commune = commune("UBND xã Suối Mây");
    let app = &commune.app;
    let note = AddSituation {
        content: "Dư luận về giá đền bù".into(),
        ..AddSituation::default()
    };
    let note = app::citizens::add_situation(app, note).unwrap();
    app::citizens::remove_situation(app, ById { id: note.id }).unwrap();
    let list = || app::citizens::list_situations(app, Nothing {}).unwrap();
    assert!(list().is_empty());
    app::notebook::undo(app, Nothing {}).unwrap();
    assert_eq!(list()[0].content, "Dư luận về giá đền bù");
}

#[test]
fn a_situation_note_may_never_leave_the_machine() {
    use protocol::authority::{Reach, reach_of_record};
    let reach = reach_of_record(store::kinds::SITUATION.code);
    assert_eq!(reach, Reach::Here);
    for kind in store::kinds::ALL {
        let stays = reach_of_record(kind.code) == Reach::Here;
        assert_eq!(
            stays,
            kind.code == store::kinds::SITUATION.code,
            "{}",
            kind.code
        );
    }
}
