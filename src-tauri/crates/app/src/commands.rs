//! Everything a person can do, a screenful: the table of contents of the product.
//!
//! One line a command: its name, what goes in, what comes out, the function that does it. From
//! this list come the dispatcher (`dispatch`) and the TypeScript map of the window. Names are
//! final: headless callers and old windows know them.

use crate::calendar::{self, api::*};
use crate::citizens::{self, api::*};
use crate::dispatch::commands;
use crate::documents::{self, api::*};
use crate::exchange::{self, api::*};
use crate::files::{self, api::*};
use crate::history::{self, api::*};
use crate::imports::{self, api::*};
use crate::initiatives::{self, api::*};
use crate::joined::{self, JoinRecords};
use crate::journal::{self, api::*};
use crate::notebook::{self, api::*};
use crate::overview::{self, api::*};
use crate::people::{self, api::*};
use crate::removed::{self, api::*};
use crate::reports::{self, api::*};
use crate::search::{self, api::*};
use crate::tasks::{self, api::*};
use crate::wire::{ById, Nothing};
use crate::work;

commands! {
    // The notebook
    notebook_status(Nothing) -> NotebookStatus = notebook::status;
    list_units(Nothing) -> UnitList = notebook::list_units;
    create_notebook(CreateNotebook) -> NotebookStatus = notebook::create;
    open_copy(OpenCopy) -> NotebookStatus = notebook::open_copy;
    edit_settings(EditSettings) -> NotebookStatus = notebook::edit_settings;
    show_draft(DraftOf) -> Draft = notebook::show_draft;
    keep_draft(Draft) -> Nothing = notebook::keep_draft;
    show_foot(Nothing) -> Foot = notebook::foot;
    close_record(ById) -> Nothing = notebook::close_record;
    undo(Nothing) -> Undone = notebook::undo;
    redo(Nothing) -> Undone = notebook::redo;
    show_overview(Nothing) -> Overview = overview::show;

    // Finding, what was, what was taken away
    search(Search) -> SearchResult = search::search;
    show_history(ShowHistory) -> HistoryPage = history::show;
    restore_value(RestoreValue) -> Nothing = history::restore_value;
    list_bin(ListBin) -> BinPage = removed::list;
    restore_record(RestoreRecord) -> Restored = removed::restore;

    // Incoming documents
    read_document(ReadDocument) -> ReadingPage = documents::read;
    accept_reading(AcceptReading) -> DocumentPage = documents::accept;
    list_documents(Nothing) -> Vec<DocumentRow> = documents::list;
    show_document(ById) -> DocumentPage = documents::show;
    edit_document(EditDocument) -> DocumentPage = documents::edit;
    remove_document(ById) -> Nothing = documents::remove;
    add_document(AddDocument) -> DocumentPage = documents::add;
    page_pictures(PicturesOf) -> PagePictures = documents::pictures;
    list_duties(Nothing) -> Vec<DutyRow> = documents::list_duties;
    add_duty(AddDuty) -> DutyRow = documents::add_duty;
    edit_duty(EditDuty) -> DutyRow = documents::edit_duty;
    accept_duty(AcceptDuty) -> DutyRow = documents::accept_duty;

    // Tasks
    list_tasks(ListTasks) -> TaskList = tasks::list;
    show_task(ById) -> TaskPage = tasks::show;
    add_task(AddTask) -> TaskPage = tasks::add;
    edit_task(EditTask) -> TaskPage = tasks::edit;
    note_progress(NoteProgress) -> TaskPage = tasks::note_progress;
    complete_task(CompleteTask) -> TaskPage = tasks::complete;
    remove_task(ById) -> Nothing = tasks::remove;
    edit_tasks(EditTasks) -> Nothing = tasks::edit_many;
    add_step(AddStep) -> TaskPage = tasks::add_step;
    list_recurring(Nothing) -> Vec<RecurringRow> = tasks::list_recurring;
    keep_recurring(KeepRecurring) -> Vec<RecurringRow> = tasks::keep_recurring;
    remove_recurring(ById) -> Vec<RecurringRow> = tasks::remove_recurring;

    // The journal
    list_kinds(Nothing) -> KindList = journal::list_kinds;
    edit_kind(EditKind) -> KindList = journal::edit_kind;
    list_entries(ListEntries) -> EntryList = journal::list;
    add_entry(AddEntry) -> EntryRow = journal::add;
    edit_entry(EditEntry) -> EntryRow = journal::edit;
    remove_entry(ById) -> Nothing = journal::remove;

    // Initiatives
    list_initiatives(Nothing) -> InitiativeList = initiatives::list;
    show_initiative(ById) -> InitiativePage = initiatives::show;
    add_initiative(AddInitiative) -> InitiativePage = initiatives::add;
    edit_initiative(EditInitiative) -> InitiativePage = initiatives::edit;
    remove_initiative(ById) -> Nothing = initiatives::remove;
    replicate_initiative(ById) -> InitiativePage = initiatives::replicate;
    submit_initiative(ById) -> InitiativePage = initiatives::submit;

    // Citizens
    list_matters(Nothing) -> MatterList = citizens::list_matters;
    add_matter(AddMatter) -> MatterRow = citizens::add_matter;
    edit_matter(EditMatter) -> MatterRow = citizens::edit_matter;
    remove_matter(ById) -> Nothing = citizens::remove_matter;
    list_dialogues(Nothing) -> Vec<DialogueRow> = citizens::list_dialogues;
    add_dialogue(AddDialogue) -> DialogueRow = citizens::add_dialogue;
    edit_dialogue(EditDialogue) -> DialogueRow = citizens::edit_dialogue;
    remove_dialogue(ById) -> Nothing = citizens::remove_dialogue;
    list_situations(Nothing) -> Vec<SituationRow> = citizens::list_situations;
    add_situation(AddSituation) -> SituationRow = citizens::add_situation;
    edit_situation(EditSituation) -> SituationRow = citizens::edit_situation;
    remove_situation(ById) -> Nothing = citizens::remove_situation;

    // The agency
    list_people(Nothing) -> PeoplePage = people::list_people;
    add_person(AddPerson) -> PeoplePage = people::add_person;
    edit_person(EditPerson) -> PeoplePage = people::edit_person;
    remove_person(ById) -> PeoplePage = people::remove_person;
    assign_role(AssignRole) -> PeoplePage = people::assign_role;
    end_role(EndRole) -> PeoplePage = people::end_role;
    add_inner_unit(AddInnerUnit) -> PeoplePage = people::add_inner_unit;
    edit_inner_unit(EditInnerUnit) -> PeoplePage = people::edit_inner_unit;
    remove_inner_unit(ById) -> PeoplePage = people::remove_inner_unit;
    submit_people(Nothing) -> PeoplePage = people::submit_people;
    show_profile(OfYear) -> ProfilePage = people::show_profile;
    edit_profile(EditProfile) -> ProfilePage = people::edit_profile;

    // The year
    show_calendar(OfYear) -> CalendarPage = calendar::show_calendar;
    export_calendar(ExportCalendar) -> Exported = calendar::export_calendar;
    list_holidays(OfYear) -> HolidayList = calendar::list_holidays;
    edit_holiday(EditHoliday) -> HolidayList = calendar::edit_holiday;
    list_reminders(Nothing) -> ReminderList = calendar::list_reminders;
    edit_reminders(EditReminders) -> ReminderList = calendar::edit_reminders;

    // Reports
    list_reports(Nothing) -> ReportBoard = reports::list;
    edit_regime(EditRegime) -> ReportBoard = reports::edit_regime;
    open_report(OfPeriod) -> ReportPage = reports::open;
    show_report(ById) -> ReportPage = reports::show;
    edit_section(EditSection) -> ReportPage = reports::edit_section;
    override_figure(OverrideFigure) -> ReportPage = reports::override_figure;
    figure_sources(FigureOf) -> FigureSources = reports::figure_sources;
    report_text(ById) -> ReportText = reports::text;
    mark_signed(MarkSigned) -> ReportPage = reports::mark_signed;
    hand_in(HandIn) -> ReportPage = reports::hand_in;
    submit_report(SubmitReport) -> ReportPage = reports::submit;

    // Sending and receiving
    show_exchange(Nothing) -> ExchangePage = exchange::show;
    enrol(Enrol) -> ExchangePage = exchange::enrol;
    sync_now(Nothing) -> ExchangePage = exchange::sync_now;
    verify_receipt(ById) -> ReceiptCheck = exchange::verify_receipt;

    // Sheets brought in
    preview_import(PreviewImport) -> ImportPreview = imports::preview;
    run_import(RunImport) -> Imported = imports::run;
    cancel_work(Nothing) -> Nothing = work::cancel;
    join_records(JoinRecords) -> Nothing = joined::join;
    part_records(ById) -> Nothing = joined::part;

    // Files
    export_workbook(ExportWorkbook) -> Exported = files::export_workbook;
    back_up(BackUp) -> BackedUp = files::back_up;
    verify_notebook(Nothing) -> Verified = files::verify;
}
