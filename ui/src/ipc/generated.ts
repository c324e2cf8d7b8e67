// Generated from the list of commands by `cargo xtask types`. Do not edit.

export type AcceptDuty = { 
/**
 * The duty.
 */
id: string, 
/**
 * One of its `choices`; absent: a regime of the document itself.
 */
regime?: string | null, };

export type AcceptReading = { 
/**
 * The text as `read_document` gave it.
 */
text: string, 
/**
 * What the person corrected, as the page gave it.
 */
corrections: Array<Correction>, 
/**
 * The document of the register that takes this text as its newer version.
 */
earlier?: string | null, };

export type Act = { "set": { 
/**
 * Which.
 */
part: Part, 
/**
 * What.
 */
value: string, } } | "drop" | { "tick": { 
/**
 * Whether.
 */
on: boolean, } } | { "split": { 
/**
 * Where.
 */
at: number, 
/**
 * The words that follow; filled in by the reader.
 */
words: string, } } | { "join": { 
/**
 * The key of the other.
 */
with: string, 
/**
 * Its words; filled in by the reader.
 */
words: string, } } | { "add": { 
/**
 * Where it begins.
 */
start: number, 
/**
 * Where it ends.
 */
end: number, 
/**
 * The words that stand there; filled in by the reader.
 */
words: string, } };

export type AddDialogue = { 
/**
 * Chủ đề.
 */
topic: string, 
/**
 * Dự kiến ngày as typed; empty for none.
 */
planned_on: string, 
/**
 * Địa điểm.
 */
place: string, 
/**
 * Chủ trì.
 */
chair: string, };

export type AddDocument = { 
/**
 * Loại văn bản.
 */
kind: string, 
/**
 * Số, ký hiệu.
 */
number: string, 
/**
 * Ngày văn bản, as typed.
 */
date: string, 
/**
 * Cơ quan ban hành.
 */
issuer: string, 
/**
 * Trích yếu.
 */
subject: string, 
/**
 * Its tasks, in their order.
 */
tasks: Array<TaskTyped>, };

export type AddDuty = { 
/**
 * The document.
 */
document: string, 
/**
 * The sentence that obliges.
 */
sentence: string, 
/**
 * To whom.
 */
receiver: string, 
/**
 * Through whom; empty for nobody.
 */
via: string, 
/**
 * The dates; none: "hạn: chưa rõ".
 */
terms: Array<DutyTerm>, };

export type AddEntry = { 
/**
 * The day, as typed; empty for today.
 */
date: string, 
/**
 * Its kind.
 */
kind: string, 
/**
 * Nơi.
 */
place: string, 
/**
 * Nội dung.
 */
content: string, 
/**
 * The task it serves.
 */
task: string | null, 
/**
 * The initiative it serves.
 */
initiative: string | null, 
/**
 * Its figures as typed.
 */
figures: Array<FigureTyped>, };

export type AddInitiative = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Lĩnh vực.
 */
field_of_life: FieldOfLife | null, 
/**
 * Mô hình hay điển hình.
 */
form: Form | null, 
/**
 * Tập thể hay cá nhân.
 */
holder: Holder | null, 
/**
 * Chủ trì.
 */
lead: string, };

export type AddInnerUnit = { 
/**
 * Tên.
 */
name: string, 
/**
 * Loại.
 */
sort: UnitSort | null, };

export type AddMatter = { 
/**
 * Nội dung; never a name.
 */
gist: string, 
/**
 * Nguồn.
 */
source: MatterSource | null, 
/**
 * Lĩnh vực.
 */
field_of_life: FieldOfLife | null, 
/**
 * Thôn, tổ dân phố.
 */
place: string, 
/**
 * Ngày phát sinh as typed; empty is today.
 */
raised_on: string, 
/**
 * Cơ quan, người trả lời.
 */
answerer: string, 
/**
 * Hạn trả lời as typed; empty for none.
 */
due: string, 
/**
 * The journal entry it belongs to.
 */
entry: string | null, 
/**
 * The dialogue it was raised at.
 */
dialogue: string | null, };

export type AddPerson = { 
/**
 * Họ tên.
 */
name: string, 
/**
 * Chức vụ.
 */
position: string, };

export type AddSituation = { 
/**
 * Ngày as typed; empty is today.
 */
date: string, 
/**
 * Địa bàn.
 */
place: string, 
/**
 * Vấn đề.
 */
topic: string, 
/**
 * Nội dung.
 */
content: string, };

export type AddStep = { 
/**
 * The task it is a step of.
 */
task: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its deadline, as typed; empty for none.
 */
due: string, };

export type AddTask = { 
/**
 * What it is called.
 */
title: string, 
/**
 * Its deadline, as typed; empty for none.
 */
due: string, 
/**
 * Where it comes from, in the person's words.
 */
source: string, 
/**
 * Chủ trì.
 */
lead: string, };

export type AssignRole = { 
/**
 * The person.
 */
person: string, 
/**
 * Vai trò.
 */
role: Role, 
/**
 * Từ ngày as typed; empty is today.
 */
from: string, 
/**
 * Số văn bản phân công.
 */
decision_number: string, 
/**
 * Ngày văn bản as typed.
 */
decision_on: string, 
/**
 * Nơi ban hành.
 */
decision_by: string, };

export type BackUp = { 
/**
 * The folder; that of the daily copy where absent.
 */
folder: string | null, };

export type BackedUp = { 
/**
 * The file written and verified.
 */
path: string, };

export type BinPage = { 
/**
 * The records.
 */
rows: Array<BinRow>, 
/**
 * How many lie there in all.
 */
total: number, };

export type BinRow = { 
/**
 * The record.
 */
id: string, 
/**
 * The code of its kind.
 */
kind: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * When it was taken away (ISO, +07:00).
 */
removed_at: string, 
/**
 * By whom.
 */
person: string, 
/**
 * What it belongs to, where that lies in the bin too.
 */
parent: Link | null, 
/**
 * How many records that belong to it lie in the bin.
 */
children: number, };

export type ById = { 
/**
 * The record, 32 lower hex digits.
 */
id: string, };

export type CalendarItem = { 
/**
 * What it is.
 */
kind: CalendarKind, 
/**
 * What a person calls it.
 */
title: string, 
/**
 * Where it opens: room, and id where it has one.
 */
route: Array<string>, 
/**
 * Its deadline.
 */
due: DueView, };

export type CalendarKind = "task" | "report" | "dialogue_notice" | "dialogue" | "dialogue_publish" | "matter";

export type CalendarPage = { 
/**
 * The year.
 */
year: number, 
/**
 * What falls in it, by last day.
 */
items: Array<CalendarItem>, 
/**
 * Its days off.
 */
days: Array<HolidayRow>, };

export type Change = { 
/**
 * Which way.
 */
state: ChangeState, 
/**
 * What was said otherwise.
 */
was: Array<Was>, 
/**
 * The key it had there.
 */
key: string | null, };

export type ChangeState = "same" | "changed" | "new";

export type CitationRow = { 
/**
 * "Chỉ thị 33/CT-TTg ngày 26/11/2021".
 */
title: string, 
/**
 * Số, ký hiệu.
 */
number: string | null, 
/**
 * The documents of the register that it may be: all of them, none guessed.
 */
documents: Array<Link>, };

export type ColumnChoice = { 
/**
 * The column, from 0.
 */
at: number, 
/**
 * The field.
 */
field: string | null, };

export type ColumnProblem = { 
/**
 * The column, from 0.
 */
at: number, 
/**
 * Its heading.
 */
heading: string, 
/**
 * A code with words under `problem.<code>`.
 */
code: string, 
/**
 * How many cells.
 */
count: number, 
/**
 * The first of them.
 */
cells: Array<ProblemCell>, };

export type Comparator = "before" | "by";

export type CompleteTask = { 
/**
 * The task.
 */
id: string, 
/**
 * The day, as typed; empty for today.
 */
date: string, };

export type Correction = { 
/**
 * The key of the item; `head` for head and foot.
 */
item: string, 
/**
 * The item's words when it was corrected; leave empty, the reader fills them in.
 */
words: string, 
/**
 * What was done to it.
 */
act: Act, };

export type CreateNotebook = { 
/**
 * The official code, where the unit was chosen from the list.
 */
unit_code: string | null, 
/**
 * Its name, where it was typed.
 */
unit_name: string | null, 
/**
 * The focal point.
 */
official: string, 
/**
 * Chức vụ.
 */
position: string, 
/**
 * Where the daily copy goes; empty to say later.
 */
backup_folder: string, };

export type DayKind = "off" | "work";

export type DialogueEdit = { "topic": string } | { "planned_on": string } | { "place": string } | { "chair": string } | { "audience": string } | { "noticed_on": string } | { "held_on": string } | { "published_on": string } | { "cancelled": string } | { "note": string };

export type DialogueRow = { 
/**
 * The record.
 */
id: string, 
/**
 * Chủ đề.
 */
topic: string, 
/**
 * Dự kiến ngày.
 */
planned_on: string | null, 
/**
 * Địa điểm.
 */
place: string | null, 
/**
 * Chủ trì.
 */
chair: string | null, 
/**
 * Thành phần.
 */
audience: string | null, 
/**
 * Thông báo ngày.
 */
noticed_on: string | null, 
/**
 * The last day of the notice.
 */
notice_by: string | null, 
/**
 * Tổ chức ngày.
 */
held_on: string | null, 
/**
 * Công bố kết quả ngày.
 */
published_on: string | null, 
/**
 * The last day of publishing.
 */
publish_by: string | null, 
/**
 * Vì sao không tổ chức.
 */
cancelled_reason: string | null, 
/**
 * How it stands.
 */
state: DialogueState, 
/**
 * What comes next, and by when.
 */
next: DueView | null, 
/**
 * How many matters were raised at it.
 */
matters: number, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * What cannot be read in it.
 */
problems: Array<Problem>, };

export type DialogueState = "planned" | "noticed" | "held" | "published" | "cancelled";

export type DocumentEdit = { "kind": string } | { "number": string } | { "date": string } | { "issuer": string } | { "subject": string } | { "arrival_number": string } | { "arrived_on": string } | { "reply_number": string } | { "note": string } | { "validity": ValidityTyped } | { "keep_task": string };

export type DocumentPage = { 
/**
 * As in the register.
 */
row: DocumentRow, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * Its text; empty for one that was typed by hand.
 */
text: string, 
/**
 * Its tasks.
 */
tasks: Array<TaskRow>, 
/**
 * Tasks (their records) that the newest text of the document no longer has.
 */
gone: Array<string>, 
/**
 * Its reporting duties.
 */
duties: Array<DutyRow>, 
/**
 * The documents it cites.
 */
citations: Array<CitationRow>, 
/**
 * The documents of the register that cite it.
 */
cited_by: Array<Link>, 
/**
 * The documents of the register that it replaces.
 */
replaces: Array<Link>, 
/**
 * What cannot be read in it.
 */
problems: Array<Problem>, };

export type DocumentRow = { 
/**
 * The record.
 */
id: string, 
/**
 * Loại văn bản.
 */
kind: string | null, 
/**
 * Số, ký hiệu.
 */
number: string | null, 
/**
 * The symbol alone, where the number is blank.
 */
symbol: string | null, 
/**
 * Ngày văn bản.
 */
date: string | null, 
/**
 * Cơ quan ban hành.
 */
issuer: string | null, 
/**
 * Trích yếu.
 */
subject: string | null, 
/**
 * Số đến, typed by a person.
 */
arrival_number: string | null, 
/**
 * Ngày đến.
 */
arrived_on: string | null, 
/**
 * Số, ký hiệu văn bản trả lời, typed by a person.
 */
reply_number: string | null, 
/**
 * Whether it is in force, where a person noted it.
 */
validity: Validity | null, 
/**
 * Its tasks that are kept.
 */
tasks: number, 
/**
 * How many of them are done.
 */
done: number, 
/**
 * How many of them are late.
 */
overdue: number, 
/**
 * Its reporting duties that wait for a date or to be accepted.
 */
open_duties: number, };

export type Doubt = { 
/**
 * Its code (`no-number`).
 */
code: string, 
/**
 * In words.
 */
text: string, 
/**
 * Where to look, if it is at one place.
 */
place: Place | null, };

export type Draft = { 
/**
 * The form.
 */
form: string, 
/**
 * Its fields as the window writes them; empty for none.
 */
text: string, };

export type DraftOf = { 
/**
 * The form.
 */
form: string, };

export type DueState = "none" | "on_time" | "soon" | "overdue" | "done";

export type DueView = { 
/**
 * The printed day.
 */
day: string, 
/**
 * Whether it still counts.
 */
comparator: Comparator, 
/**
 * The last day in time.
 */
last_day: string, 
/**
 * Days until the last day; negative once it has passed.
 */
days_left: number, 
/**
 * Where it stands today.
 */
state: DueState, 
/**
 * The working day before, where offices do not work on the last day.
 */
working_day_before: string | null, };

export type DutyEdit = { "sentence": string } | { "annex": string } | { "reporter": string } | { "receiver": string } | { "via": string } | { "terms": Array<DutyTerm> } | { "state": DutyState };

export type DutyRow = { 
/**
 * The record.
 */
id: string, 
/**
 * The document that prints it.
 */
document: Link, 
/**
 * The sentence that obliges.
 */
sentence: string, 
/**
 * The annex it names.
 */
annex: string | null, 
/**
 * Who reports.
 */
reporter: string | null, 
/**
 * To whom.
 */
receiver: string | null, 
/**
 * Through whom.
 */
via: string | null, 
/**
 * As printed: `half-year`, `year` …
 */
period: string | null, 
/**
 * As printed: "06-05", "2026-10-25", "15".
 */
due: string | null, 
/**
 * As printed.
 */
comparator: Comparator | null, 
/**
 * The dates that count: those a person typed, else the printed one.
 */
terms: Array<DutyTerm>, 
/**
 * "hạn: chưa rõ": open, and no date is printed or typed.
 */
unclear: boolean, 
/**
 * How far it is.
 */
state: DutyState, 
/**
 * Since when.
 */
state_on: string | null, 
/**
 * The regime it was accepted into.
 */
regime: RegimeChoice | null, 
/**
 * Where else it may be accepted into, beside a regime of its own (the default).
 */
choices: Array<RegimeChoice>, 
/**
 * The newest text of the document no longer has it.
 */
gone: boolean, 
/**
 * What cannot be read in it.
 */
problems: Array<Problem>, };

export type DutyState = "open" | "accepted" | "dropped";

export type DutyTerm = { 
/**
 * `month`, `quarter`, `half-year`, `nine-month`, `year`, `once`.
 */
period: string, 
/**
 * "05/6", "05/6/2026", "20" (of the month, or of the last month of the quarter), "+5" (of the
 * month after): shown and typed alike.
 */
due: string, 
/**
 * How it is meant.
 */
comparator: Comparator, };

export type Earlier = { 
/**
 * The record.
 */
id: string, 
/**
 * What people call it.
 */
title: string, 
/**
 * Number, issuer and year are the same. Otherwise only the text is alike: the person decides.
 */
certain: boolean, 
/**
 * The text is the very same: it is read anew, and only corrections can differ.
 */
same_text: boolean, };

export type EditDialogue = { 
/**
 * The dialogue.
 */
id: string, 
/**
 * What changes, together.
 */
edits: Array<DialogueEdit>, };

export type EditDocument = { 
/**
 * The document.
 */
id: string, 
/**
 * What changes, together.
 */
edits: Array<DocumentEdit>, };

export type EditDuty = { 
/**
 * The duty.
 */
id: string, 
/**
 * What changes, together.
 */
edits: Array<DutyEdit>, };

export type EditEntry = { 
/**
 * The entry.
 */
id: string, 
/**
 * What changes, together.
 */
edits: Array<EntryEdit>, };

export type EditHoliday = { 
/**
 * The day as typed.
 */
day: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Nghỉ, or làm bù; absent makes it a day like others.
 */
kind: DayKind | null, };

export type EditInitiative = { 
/**
 * The initiative.
 */
id: string, 
/**
 * What changes, together.
 */
edits: Array<InitiativeEdit>, };

export type EditInnerUnit = { 
/**
 * The unit.
 */
id: string, 
/**
 * What changes, together.
 */
edits: Array<InnerUnitEdit>, };

export type EditKind = { 
/**
 * Its code; empty to add one of your own.
 */
code: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * Codes of its figures, in order.
 */
figures: Array<string>, 
/**
 * No longer offered.
 */
hidden: boolean, };

export type EditMatter = { 
/**
 * The matter.
 */
id: string, 
/**
 * What changes, together.
 */
edits: Array<MatterEdit>, };

export type EditPerson = { 
/**
 * The person.
 */
id: string, 
/**
 * What changes, together.
 */
edits: Array<PersonEdit>, };

export type EditProfile = { 
/**
 * The year.
 */
year: number, 
/**
 * Figures as typed; empty takes them away.
 */
figures: Array<FigureTyped>, 
/**
 * Số liệu tính đến ngày, as typed.
 */
as_of: string | null, 
/**
 * Ghi chú.
 */
note: string | null, };

export type EditRegime = { 
/**
 * The regime; absent: the shipped one.
 */
regime?: string | null, 
/**
 * The period to change.
 */
period: RegimePeriod, };

export type EditReminders = { 
/**
 * The days before, as typed: `7, 3, 1`.
 */
days_before: string, };

export type EditSection = { 
/**
 * The report.
 */
id: string, 
/**
 * The section.
 */
key: string, 
/**
 * What the person wrote; exactly the proposal, or empty, gives it back to the program.
 */
text: string, };

export type EditSettings = { 
/**
 * The focal point.
 */
official: string | null, 
/**
 * Chức vụ.
 */
position: string | null, 
/**
 * Where the daily copy goes.
 */
backup_folder: string | null, };

export type EditSituation = { 
/**
 * The note.
 */
id: string, 
/**
 * What changes, together.
 */
edits: Array<SituationEdit>, };

export type EditTask = { 
/**
 * The task.
 */
id: string, 
/**
 * What changes, together.
 */
edits: Array<TaskEdit>, };

export type EditTasks = { 
/**
 * The tasks.
 */
ids: Array<string>, 
/**
 * What changes in each.
 */
edits: Array<TaskEdit>, 
/**
 * Puts them into the bin instead.
 */
remove: boolean, };

export type EndRole = { 
/**
 * The role held.
 */
id: string, 
/**
 * Đến ngày as typed; empty is today.
 */
until: string, };

export type Enrol = { 
/**
 * The province's address.
 */
url: string, 
/**
 * The one-time code.
 */
code: string, };

export type Enrolment = { 
/**
 * The province's name.
 */
province: string, 
/**
 * Its address.
 */
url: string, 
/**
 * The agency as the province knows it.
 */
agency: string, 
/**
 * The pinned root key, its first 16 hex digits.
 */
root: string, };

export type EntryEdit = { "date": string } | { "kind": string } | { "place": string } | { "content": string } | { "task": string | null } | { "initiative": string | null } | { "figure": FigureTyped };

export type EntryKind = { 
/**
 * Its code (`outreach`).
 */
code: string, 
/**
 * What people call it; editable.
 */
label: string, 
/**
 * Its figures, in the order of the form.
 */
figures: Array<FigureKind>, 
/**
 * No longer offered for new entries; old ones keep it.
 */
hidden: boolean, };

export type EntryList = { 
/**
 * The entries.
 */
rows: Array<EntryRow>, 
/**
 * How many there are without `offset` and `limit`.
 */
total: number, 
/**
 * The figures of all of them added up, in the order of the list of figures.
 */
sums: Array<FigureValue>, };

export type EntryRow = { 
/**
 * The record.
 */
id: string, 
/**
 * The day it happened; absent while what was typed is no day.
 */
date: string | null, 
/**
 * Its kind.
 */
kind: string, 
/**
 * The label of its kind.
 */
kind_label: string, 
/**
 * Nơi.
 */
place: string | null, 
/**
 * Nội dung.
 */
content: string, 
/**
 * The task it serves.
 */
task: Link | null, 
/**
 * The initiative it serves.
 */
initiative: Link | null, 
/**
 * Its figures, in the order of its kind.
 */
figures: Array<FigureValue>, 
/**
 * What was typed and cannot be read, by field.
 */
problems: Array<Problem>, };

export type ErrorBody = { 
/**
 * A stable code with words in `vi.json` under `error.<code>`.
 */
code: string, 
/**
 * What is wrong with which field.
 */
problems: Array<Problem>, 
/**
 * Technical words for support; never content.
 */
detail: string | null, };

export type Every = "week" | "month" | "quarter" | "half_year" | "year";

export type ExchangePage = { 
/**
 * The connection, once there is one.
 */
enrolment: Enrolment | null, 
/**
 * How it stands.
 */
state: SyncState, 
/**
 * What waits.
 */
waiting: Array<WaitingItem>, 
/**
 * The receipts, newest first.
 */
receipts: Array<ReceiptRow>, 
/**
 * The last exchanges, newest first.
 */
log: Array<SyncOutcome>, };

export type ExportCalendar = { 
/**
 * The year; this one where absent.
 */
year: number | null, 
/**
 * The file; a new one in the export folder where absent.
 */
path: string | null, };

export type ExportFilter = { 
/**
 * The tasks of this filter, in its order.
 */
tasks: TaskFilter | null, 
/**
 * Entries from this day, as typed.
 */
from: string, 
/**
 * Entries to this day, as typed.
 */
to: string, 
/**
 * Entries of this kind.
 */
kind: string, 
/**
 * Initiatives of this field of life.
 */
field_of_life: FieldOfLife | null, };

export type ExportWhat = "all" | "tasks" | "journal" | "initiatives" | "figures";

export type ExportWorkbook = { 
/**
 * What it holds.
 */
what: ExportWhat, 
/**
 * Which rows.
 */
filter: ExportFilter, 
/**
 * The period of the journal and the figures; the next report's where absent.
 */
period: string | null, 
/**
 * The file; a new one in the export folder where absent.
 */
path: string | null, };

export type Exported = { 
/**
 * The file written.
 */
path: string, 
/**
 * Cells too long for Excel that were cut, by sheet and cell.
 */
cut: Array<string>, };

export type FieldChoice = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is called, where that is not the same in every notebook (figures).
 */
label: string | null, 
/**
 * No row may lack it.
 */
required: boolean, };

export type FieldOfLife = "economy" | "culture_society" | "defence_security" | "political_system";

export type Figure = { 
/**
 * Its code.
 */
code: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * Its unit.
 */
unit: string, 
/**
 * Its value; absent is *chưa có số liệu*, never zero.
 */
value: number | null, 
/**
 * Where it stands.
 */
state: FigureState, 
/**
 * What is computed now, also where a person typed another.
 */
computed: number | null, 
/**
 * Why a person typed another.
 */
reason: string | null, 
/**
 * How it is computed, in words.
 */
method: string, 
/**
 * Entries (or records) it comes from.
 */
entries: Array<string>, };

export type FigureKind = { 
/**
 * Its code (`attendances`).
 */
code: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * What it counts (lượt người, m², đồng).
 */
unit: string, };

export type FigureOf = { 
/**
 * The report.
 */
id: string, 
/**
 * The figure.
 */
code: string, };

export type FigureSources = { 
/**
 * The figure.
 */
figure: Figure, 
/**
 * Where each part of it comes from, oldest first; they add up to what is computed.
 */
sources: Array<Source>, };

export type FigureState = "computed" | "overridden" | "missing";

export type FigureTyped = { 
/**
 * Its code.
 */
code: string, 
/**
 * What was typed: `86`, `1.250`, `12,5 triệu`.
 */
text: string, };

export type FigureValue = { 
/**
 * Its code (`attendances`).
 */
code: string, 
/**
 * Its value in the unit of its kind (lượt, m², đồng).
 */
value: number, };

export type Foot = { 
/**
 * When the last edit was stored (ISO, +07:00).
 */
saved_at: string | null, 
/**
 * How the exchange stands.
 */
sync: SyncState, 
/**
 * How many items wait to be sent.
 */
waiting: number, 
/**
 * When the last exchange went through (ISO).
 */
synced_at: string | null, 
/**
 * Why the last one did not, a code.
 */
sync_problem: string | null, 
/**
 * Fields with two values.
 */
conflicts: number, 
/**
 * Days of work that exist only on this disk; 0 when the daily copy is there.
 */
days_only_here: number, 
/**
 * Why the daily copy could not be written, a code.
 */
backup_problem: string | null, 
/**
 * Tasks overdue.
 */
overdue: number, 
/**
 * Reports due within seven days or overdue.
 */
reports_pressing: number, 
/**
 * What Ctrl+Z would undo, a topic code.
 */
can_undo: boolean, 
/**
 * Something can be redone.
 */
can_redo: boolean, };

export type Form = "model" | "exemplar";

export type FundSource = "budget" | "people" | "sponsors" | "other";

export type Gone = { 
/**
 * `task`, `duty`, `citation`.
 */
kind: string, 
/**
 * Its place among the points.
 */
path: string, 
/**
 * Its words.
 */
text: string, 
/**
 * The task in the register: it is not taken away, only marked.
 */
task: Link | null, };

export type GroupProgress = { 
/**
 * The heading.
 */
group: string, 
/**
 * Xong.
 */
done: number, 
/**
 * Đang làm.
 */
doing: number, 
/**
 * Quá hạn.
 */
overdue: number, 
/**
 * Chưa làm.
 */
todo: number, };

export type HandIn = { 
/**
 * The report.
 */
id: string, 
/**
 * How.
 */
how: string, 
/**
 * When, as typed.
 */
date: string, };

export type HandedIn = { 
/**
 * How.
 */
how: string, 
/**
 * When.
 */
date: string, };

export type HistoryAct = "added" | "changed" | "removed" | "restored";

export type HistoryChange = { 
/**
 * The field, with its key where it has one.
 */
field: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What stood before, in words; nothing where nothing did.
 */
before: string | null, 
/**
 * What stands since.
 */
after: string | null, 
/**
 * The earlier value may be given back.
 */
restorable: boolean, };

export type HistoryItem = { 
/**
 * Its name.
 */
revision: string, 
/**
 * The record.
 */
id: string, 
/**
 * The code of its kind.
 */
kind: string, 
/**
 * What the record is called now.
 */
title: string, 
/**
 * Where it opens; nowhere from the bin.
 */
route: string | null, 
/**
 * Who.
 */
person: string, 
/**
 * When it was begun by the clock of who wrote (ISO, +07:00).
 */
begun_at: string, 
/**
 * When it was last stored here (ISO, +07:00).
 */
stored_at: string, 
/**
 * What it did.
 */
act: HistoryAct, 
/**
 * The fields.
 */
changes: Array<HistoryChange>, };

export type HistoryPage = { 
/**
 * The acts.
 */
items: Array<HistoryItem>, 
/**
 * Where the next page begins; none where this is the last.
 */
next: string | null, 
/**
 * Everyone who ever wrote here, in Vietnamese order.
 */
people: Array<string>, };

export type Holder = "collective" | "individual";

export type HolidayList = { 
/**
 * The year.
 */
year: number, 
/**
 * Its days, in order.
 */
days: Array<HolidayRow>, 
/**
 * What could not be read.
 */
problems: Array<Problem>, };

export type HolidayRow = { 
/**
 * The day.
 */
day: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Nghỉ, or làm bù.
 */
kind: DayKind, 
/**
 * Where that stands; of a person's own days empty.
 */
source: string, 
/**
 * Not yet compared with an announcement.
 */
provisional: boolean, 
/**
 * A person added or changed it.
 */
changed: boolean, };

export type ImportCell = { 
/**
 * The field.
 */
field: string, 
/**
 * As it stands in the sheet.
 */
typed: string, 
/**
 * As it was read.
 */
read: string, 
/**
 * Why it cannot be read.
 */
problem: string | null, };

export type ImportColumn = { 
/**
 * From 0.
 */
at: number, 
/**
 * As Excel names it.
 */
letter: string, 
/**
 * Its heading.
 */
heading: string, 
/**
 * The field it is read into; none leaves it out.
 */
field: string | null, 
/**
 * Its first cells.
 */
samples: Array<string>, 
/**
 * Cells that cannot be read.
 */
problems: number, };

export type ImportCounts = { 
/**
 * Records to be made.
 */
new: number, 
/**
 * In the notebook already.
 */
known: number, 
/**
 * In the notebook with other values.
 */
differs: number, 
/**
 * With a cell that cannot be read.
 */
invalid: number, 
/**
 * Titles, sums, words around the table.
 */
left_out: number, };

export type ImportPreview = { 
/**
 * The file as it was read: `run_import` refuses another.
 */
file_hash: string, 
/**
 * The old encoding that its text was converted from.
 */
encoding: string | null, 
/**
 * Its sheets.
 */
sheets: Array<SheetName>, 
/**
 * The one shown.
 */
sheet: string, 
/**
 * The register it is taken for.
 */
register: Register, 
/**
 * The first row of its head, from 1; absent where none was found.
 */
head: number | null, 
/**
 * Its columns.
 */
columns: Array<ImportColumn>, 
/**
 * The fields they can be put to.
 */
fields: Array<FieldChoice>, 
/**
 * Required fields without a column.
 */
missing: Array<string>, 
/**
 * The columns are put to fields as a person did the last time.
 */
remembered: boolean, 
/**
 * How many rows of each kind.
 */
counts: ImportCounts, 
/**
 * What cannot be read, by column.
 */
problems: Array<ColumnProblem>, 
/**
 * The first rows of each kind.
 */
rows: Array<ImportRow>, 
/**
 * Rows that are no records.
 */
left_out: Array<RowLeftOut>, 
/**
 * Columns beyond those that are read.
 */
cut: boolean, };

export type ImportRow = { 
/**
 * Its row in the sheet, from 1.
 */
row: number, 
/**
 * What would be done with it.
 */
status: RowStatus, 
/**
 * The record, where it is in the notebook.
 */
id: string | null, 
/**
 * What a person would call it.
 */
title: string, 
/**
 * Its cells.
 */
cells: Array<ImportCell>, 
/**
 * What it would change.
 */
changes: Array<ValueChange>, };

export type Imported = { 
/**
 * Records made.
 */
made: number, 
/**
 * Records changed.
 */
changed: number, 
/**
 * In the notebook already.
 */
known: number, 
/**
 * Differences not taken over.
 */
declined: number, 
/**
 * Rows left out because a cell cannot be read.
 */
invalid: number, };

export type InitiativeCounts = { 
/**
 * Đăng ký in the window.
 */
registered: number, 
/**
 * Đang thực hiện today.
 */
running: number, 
/**
 * Công nhận in the window.
 */
recognised: number, };

export type InitiativeEdit = { "name": string } | { "field_of_life": FieldOfLife | null } | { "form": Form | null } | { "holder": Holder | null } | { "lead": string } | { "place": string } | { "stage": Stage } | { "reason": string } | { "goal": string } | { "content": string } | { "partners": string } | { "resources": string } | { "results": string } | { "prospects": string } | { "registered_on": string } | { "started_on": string } | { "recognised_on": string } | { "recognised_by": string } | { "decision_number": string } | { "ended_on": string } | { "side": Side | null } | { "unit": string | null } | { "parent": string | null } | { "parent_name": string } | { "audience": string } | { "time": string } | { "beneficiaries": string } | { "beneficiaries_note": string } | { "fund": [FundSource, string] } | { "step": [Stage, string, string, string] } | { "award": [string, string, string, string] };

export type InitiativeFund = { 
/**
 * Nguồn.
 */
source: FundSource, 
/**
 * Đồng; absent is not zero.
 */
amount: number | null, };

export type InitiativeList = { 
/**
 * In Vietnamese order of their names.
 */
rows: Array<InitiativeRow>, 
/**
 * The three counts.
 */
counts: InitiativeCounts, };

export type InitiativePage = { 
/**
 * As in the list.
 */
row: InitiativeRow, 
/**
 * Thực trạng, lý do.
 */
reason: string | null, 
/**
 * Mục tiêu, tiêu chí.
 */
goal: string | null, 
/**
 * Nội dung, cách thức.
 */
content: string | null, 
/**
 * Phối hợp, tham gia.
 */
partners: string | null, 
/**
 * Nguồn lực.
 */
resources: string | null, 
/**
 * Sản phẩm, kết quả.
 */
results: string | null, 
/**
 * Khả năng duy trì, nhân rộng.
 */
prospects: string | null, 
/**
 * Đăng ký ngày.
 */
registered_on: string | null, 
/**
 * Công nhận ngày.
 */
recognised_on: string | null, 
/**
 * Cấp công nhận.
 */
recognised_by: string | null, 
/**
 * Số quyết định công nhận.
 */
decision_number: string | null, 
/**
 * Dừng ngày.
 */
ended_on: string | null, 
/**
 * The internal unit that owns it.
 */
unit: string | null, 
/**
 * What it replicates, where that is another agency's.
 */
parent_name: string | null, 
/**
 * Đối tượng.
 */
audience: string | null, 
/**
 * Thời gian thực hiện.
 */
time: string | null, 
/**
 * Số người hưởng lợi.
 */
beneficiaries: number | null, 
/**
 * Ai hưởng lợi.
 */
beneficiaries_note: string | null, 
/**
 * The stages reached, with their days and decisions.
 */
steps: Array<InitiativeStep>, 
/**
 * The awards.
 */
awards: Array<InitiativeStep>, 
/**
 * The money, by source.
 */
funds: Array<InitiativeFund>, 
/**
 * What replicates it in this notebook.
 */
children: Array<Link>, 
/**
 * When its registration was last sent.
 */
sent_at: string | null, 
/**
 * Journal entries that name it, newest first.
 */
activities: Array<EntryRow>, 
/**
 * What cannot be read in it.
 */
problems: Array<Problem>, };

export type InitiativeRow = { 
/**
 * The record.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Lĩnh vực.
 */
field_of_life: FieldOfLife | null, 
/**
 * Mô hình hay điển hình.
 */
form: Form | null, 
/**
 * Tập thể hay cá nhân.
 */
holder: Holder | null, 
/**
 * Chủ trì.
 */
lead: string | null, 
/**
 * Địa bàn.
 */
place: string | null, 
/**
 * How far it has come.
 */
stage: Stage, 
/**
 * Bắt đầu thực hiện.
 */
started_on: string | null, 
/**
 * How many journal entries name it.
 */
entries: number, 
/**
 * Which side it stands on.
 */
side: Side | null, 
/**
 * The initiative of this notebook that it replicates.
 */
parent: string | null, };

export type InitiativeStep = { 
/**
 * The stage; of an award its key.
 */
key: string, 
/**
 * Ngày.
 */
on: string | null, 
/**
 * Số quyết định, or hình thức khen thưởng.
 */
text: string | null, 
/**
 * Cấp quyết định.
 */
by: string | null, };

export type InnerUnit = { 
/**
 * The record.
 */
id: string, 
/**
 * Tên.
 */
name: string, 
/**
 * Loại.
 */
sort: UnitSort | null, 
/**
 * Người đứng đầu.
 */
head: string | null, 
/**
 * Từ ngày.
 */
from: string | null, 
/**
 * Đến ngày.
 */
until: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * Stands today.
 */
current: boolean, 
/**
 * What cannot be read in it.
 */
problems: Array<Problem>, };

export type InnerUnitEdit = { "name": string } | { "sort": UnitSort | null } | { "head": string } | { "from": string } | { "until": string } | { "note": string };

export type JoinRecords = { 
/**
 * The one that stays.
 */
keep: string, 
/**
 * The one that is the same.
 */
other: string, };

export type KeepRecurring = { 
/**
 * The rule; absent for a new one.
 */
id: string | null, 
/**
 * What its tasks are called.
 */
title: string, 
/**
 * How often.
 */
every: Every, 
/**
 * Which month of the period.
 */
month: number, 
/**
 * Which day.
 */
day: number, 
/**
 * How the day is meant.
 */
comparator: Comparator, 
/**
 * Chủ trì.
 */
lead: string, 
/**
 * Từ ngày, as typed; empty for now.
 */
from: string, 
/**
 * Đến ngày, as typed; empty for no end.
 */
until: string, };

export type KindList = { 
/**
 * The kinds, in the order of the list.
 */
kinds: Array<EntryKind>, 
/**
 * Every figure there is.
 */
figures: Array<FigureKind>, };

export type Link = { 
/**
 * The record.
 */
id: string, 
/**
 * What a person calls it.
 */
title: string, };

export type ListBin = { 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many; 0 for a page.
 */
limit: number, };

export type ListEntries = { 
/**
 * From this day.
 */
from: string, 
/**
 * To this day.
 */
to: string, 
/**
 * Only this kind; empty for all.
 */
kind: string, 
/**
 * How many to skip.
 */
offset: number, 
/**
 * How many to give at most.
 */
limit: number, };

export type ListTasks = { 
/**
 * Which ones.
 */
filter: TaskFilter, };

export type Lost = { 
/**
 * What was corrected.
 */
correction: Correction, 
/**
 * Why it does not fit.
 */
why: WhyLost, };

export type MarkSigned = { 
/**
 * The report.
 */
id: string, 
/**
 * Số, ký hiệu.
 */
number: string, 
/**
 * Ngày ký, as typed.
 */
date: string, 
/**
 * Người ký.
 */
signer: string, };

export type MatterCounts = { 
/**
 * Phát sinh trong kỳ.
 */
raised: number, 
/**
 * Đã trả lời trong kỳ.
 */
answered: number, 
/**
 * Chưa trả lời hôm nay.
 */
open: number, 
/**
 * Quá hạn trả lời hôm nay.
 */
late: number, 
/**
 * Đông người, phát sinh trong kỳ.
 */
crowded: number, 
/**
 * Kéo dài, chưa trả lời.
 */
prolonged: number, };

export type MatterEdit = { "gist": string } | { "source": MatterSource | null } | { "field_of_life": FieldOfLife | null } | { "place": string } | { "raised_on": string } | { "answerer": string } | { "due": [string, Comparator] } | { "answered_on": string } | { "result": string } | { "crowded": boolean } | { "prolonged": boolean } | { "entry": string | null } | { "dialogue": string | null } | { "note": string };

export type MatterList = { 
/**
 * The matters.
 */
rows: Array<MatterRow>, 
/**
 * The counts of the window of the next report.
 */
counts: MatterCounts, };

export type MatterRow = { 
/**
 * The record.
 */
id: string, 
/**
 * Ngày phát sinh.
 */
raised_on: string | null, 
/**
 * Nguồn.
 */
source: MatterSource | null, 
/**
 * Lĩnh vực.
 */
field_of_life: FieldOfLife | null, 
/**
 * Thôn, tổ dân phố.
 */
place: string | null, 
/**
 * Nội dung.
 */
gist: string, 
/**
 * Cơ quan, người trả lời.
 */
answerer: string | null, 
/**
 * Hạn trả lời.
 */
due: DueView | null, 
/**
 * Trả lời ngày.
 */
answered_on: string | null, 
/**
 * Kết quả.
 */
result: string | null, 
/**
 * Đông người.
 */
crowded: boolean, 
/**
 * Kéo dài.
 */
prolonged: boolean, 
/**
 * The journal entry of the day it was raised.
 */
entry: string | null, 
/**
 * The dialogue it was raised at.
 */
dialogue: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * What cannot be read in it.
 */
problems: Array<Problem>, };

export type MatterSource = "reception" | "dialogue" | "hotline" | "field_visit" | "other";

export type NoteProgress = { 
/**
 * The task.
 */
id: string, 
/**
 * What was done.
 */
note: string, 
/**
 * How much is done, 0 to 100.
 */
percent: number | null, 
/**
 * The day, as typed; empty for today.
 */
date: string, };

export type NotebookStatus = { 
/**
 * There is a notebook; where not, the first-run screen shows.
 */
open: boolean, 
/**
 * SỔ MẪU.
 */
sample: boolean, 
/**
 * The agency.
 */
agency: string, 
/**
 * The focal point.
 */
official: string, 
/**
 * Chức vụ.
 */
position: string, 
/**
 * Today, never before the last day known.
 */
today: string, 
/**
 * The period that is reported on next.
 */
period: string, 
/**
 * Its name.
 */
period_label: string, 
/**
 * The folder of the notebook.
 */
folder: string, 
/**
 * Where the daily copy goes.
 */
backup_folder: string | null, 
/**
 * Where exports go unless said otherwise.
 */
export_folder: string, };

export type Nothing = Record<symbol, never>;

export type OfPeriod = { 
/**
 * "2026-H1", "2026-M03", "2026".
 */
period: string, 
/**
 * The regime; absent: the shipped one.
 */
regime?: string | null, };

export type OfYear = { 
/**
 * The year; this one where absent.
 */
year: number | null, };

export type OpenCopy = { 
/**
 * A daily copy.
 */
path: string, };

export type OverrideFigure = { 
/**
 * The report.
 */
id: string, 
/**
 * The figure.
 */
code: string, 
/**
 * The number as typed; empty goes back to what is computed.
 */
text: string, 
/**
 * Why.
 */
reason: string, };

export type Overview = { 
/**
 * Reporting duties "hạn: chưa rõ": shown first until a person types their dates.
 */
unclear_duties: Array<UnclearDuty>, 
/**
 * Today.
 */
today: string, 
/**
 * The report that is due next and not yet handed in.
 */
next_report: ReportRow | null, 
/**
 * Reports past their day and not handed in.
 */
late_reports: Array<ReportRow>, 
/**
 * Tasks past their day.
 */
overdue: Array<TaskRow>, 
/**
 * Tasks with at most seven days left.
 */
week: Array<TaskRow>, 
/**
 * Tasks due later, the nearest first, ten at most.
 */
later: Array<TaskRow>, 
/**
 * How many of ours have no deadline and are not finished.
 */
without_deadline: number, 
/**
 * The tasks, counted.
 */
tasks: TaskCounts, 
/**
 * How far each group is.
 */
groups: Array<GroupProgress>, 
/**
 * The three counts of the initiatives.
 */
initiatives: InitiativeCounts, 
/**
 * Entries in the window of the next report.
 */
entries: number, 
/**
 * The last entries.
 */
recent: Array<EntryRow>, };

export type PageImage = { 
/**
 * Counted from 1.
 */
page: number, 
/**
 * A data URL.
 */
url: string, 
/**
 * How far the page is turned to the right when shown: 0, 90, 180, 270.
 */
turned: number, };

export type PagePictures = { 
/**
 * The name of the file.
 */
file_name: string, 
/**
 * The pictures, in the order of the pages.
 */
pages: Array<PageImage>, 
/**
 * Pages whose pictures no window shows, or that came after the limit.
 */
not_shown: Array<number>, };

export type Part = "kind" | "number" | "symbol" | "date" | "issuer" | "issued_at" | "subject" | "addressees" | "recipients" | "position" | "name" | "title" | "text" | "heading" | "lead" | "cooperating" | "due" | "comparator" | "whose" | "reporter" | "receiver" | "via" | "period" | "sentence" | "annex";

export type PeoplePage = { 
/**
 * The people, in Vietnamese order of their names; who holds a role first.
 */
people: Array<PersonRow>, 
/**
 * The internal units, in Vietnamese order ("thôn 2" before "thôn 10").
 */
units: Array<InnerUnit>, 
/**
 * Roles that nobody holds today.
 */
vacant: Array<Role>, 
/**
 * When the list of the leader in charge and the committee was last sent.
 */
sent_at: string | null, };

export type PersonEdit = { "name": string } | { "position": string } | { "unit": string | null } | { "organisation": string } | { "phone": string } | { "note": string };

export type PersonRow = { 
/**
 * The record.
 */
id: string, 
/**
 * Họ tên.
 */
name: string, 
/**
 * Chức vụ.
 */
position: string | null, 
/**
 * The internal unit.
 */
unit: string | null, 
/**
 * Cơ quan, where it is another.
 */
organisation: string | null, 
/**
 * Điện thoại công vụ.
 */
phone: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * The roles held now and before, the youngest first.
 */
roles: Array<RoleRow>, 
/**
 * What cannot be read in it.
 */
problems: Array<Problem>, };

export type PicturesOf = { 
/**
 * The file.
 */
path: string, };

export type Place = { 
/**
 * Where it begins.
 */
start: number, 
/**
 * Where it ends.
 */
end: number, };

export type PreviewImport = { 
/**
 * The file.
 */
path: string, 
/**
 * Its sheet; the one that looks most like a register where absent.
 */
sheet: string | null, 
/**
 * The register; the one whose headings it has where absent.
 */
register: Register | null, 
/**
 * Columns put to fields; proposed, or as last time, where empty.
 */
mapping: Array<ColumnChoice>, };

export type Problem = { 
/**
 * The field it belongs to, as the command names it (`due`, `figure/attendances`).
 */
field: string, 
/**
 * A stable code with words in `vi.json` under `problem.<code>`.
 */
code: string, 
/**
 * What was typed, so that it is never lost from sight; empty where nothing was.
 */
typed: string, };

export type ProblemCell = { 
/**
 * As Excel names it: "D12".
 */
cell: string, 
/**
 * What stands in it.
 */
typed: string, };

export type ProfileFigure = { 
/**
 * Its stable code.
 */
code: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What it counts.
 */
unit: string, 
/**
 * Its value; absent is not zero.
 */
value: number | null, 
/**
 * The value of the year before.
 */
before: number | null, };

export type ProfilePage = { 
/**
 * The record of this year; absent where nothing was typed yet.
 */
id: string | null, 
/**
 * The year.
 */
year: number, 
/**
 * The years that hold figures, the youngest first.
 */
years: Array<number>, 
/**
 * Số liệu tính đến ngày.
 */
as_of: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * The figures.
 */
figures: Array<ProfileFigure>, 
/**
 * What cannot be read in it.
 */
problems: Array<Problem>, };

export type Progress = { 
/**
 * What is being done.
 */
kind: WorkKind, 
/**
 * Parts done.
 */
done: number, 
/**
 * Parts there are; 0 where nobody knows yet.
 */
total: number, 
/**
 * Nothing more comes of it.
 */
over: boolean, };

export type ProgressNote = { 
/**
 * The record.
 */
id: string, 
/**
 * The day it speaks of.
 */
date: string | null, 
/**
 * What was done.
 */
note: string, 
/**
 * How much of the task is done, if said.
 */
percent: number | null, 
/**
 * Who noted it.
 */
person: string, };

export type Read = { 
/**
 * As the document prints it; empty where it is blank. A date is ISO.
 */
value: string, 
/**
 * Where.
 */
place: Place | null, 
/**
 * What the reader made of it, where the person corrected it.
 */
was: string | null, };

export type ReadCitation = { 
/**
 * What corrections name it by.
 */
key: string, 
/**
 * "Chỉ thị 33/CT-TTg ngày 26/11/2021", as a person would write it.
 */
title: string, 
/**
 * Loại văn bản.
 */
kind: string, 
/**
 * Số, ký hiệu; empty for a law cited without one.
 */
number: string, 
/**
 * Its date; ISO where it can be read.
 */
date: string, 
/**
 * Cơ quan ban hành.
 */
issuer: string, 
/**
 * The issuer is not printed: only the symbol says so.
 */
issuer_inferred: boolean, 
/**
 * What it is about.
 */
subject: string, 
/**
 * Where.
 */
place: Place | null, 
/**
 * The documents of the register that it may be: all of them, none guessed.
 */
documents: Array<Link>, 
/**
 * The person dropped it.
 */
dropped: boolean, 
/**
 * What the person corrected in it.
 */
corrected: Array<Part>, 
/**
 * What the reader made of these parts.
 */
was: Array<Was>, 
/**
 * Against the earlier version.
 */
change: Change | null, };

export type ReadDeadline = { 
/**
 * As printed.
 */
text: string, 
/**
 * Where.
 */
place: Place | null, 
/**
 * The day it comes to in the year of the document, where it is one.
 */
day: string | null, 
/**
 * How it is meant.
 */
comparator: Comparator | null, };

export type ReadDocument = { 
/**
 * The file.
 */
path: string | null, 
/**
 * The text.
 */
text: string | null, 
/**
 * The document of the register.
 */
document?: string | null, 
/**
 * What the person corrected so far, as the page before gave it, with what is new at its end.
 * Absent at the first reading: then those of the earlier version are carried over.
 */
corrections?: Array<Correction> | null, 
/**
 * The document of the register that this is a newer text of, as the person says; empty: none.
 * Absent: the program looks for it.
 */
earlier?: string | null, };

export type ReadDuty = { 
/**
 * What corrections name it by.
 */
key: string, 
/**
 * The sentence that obliges.
 */
sentence: string, 
/**
 * The annex it names ("Phụ lục Công văn số 339/UBND-NC").
 */
annex: string | null, 
/**
 * Who reports.
 */
reporter: string | null, 
/**
 * To whom.
 */
receiver: string | null, 
/**
 * Through whom.
 */
via: string | null, 
/**
 * `half-year`, `year` …; absent where none is printed.
 */
period: string | null, 
/**
 * As the format of readings writes it: "06-05", "2026-10-25", "15".
 */
due: string | null, 
/**
 * How it is meant.
 */
comparator: Comparator | null, 
/**
 * Where.
 */
place: Place | null, 
/**
 * Ours, or everybody's: it will stand open until it is accepted or dropped.
 */
ticked: boolean, 
/**
 * The person dropped it.
 */
dropped: boolean, 
/**
 * What the person corrected in it.
 */
corrected: Array<Part>, 
/**
 * What the reader made of these parts.
 */
was: Array<Was>, 
/**
 * Against the earlier version.
 */
change: Change | null, };

export type ReadHeader = { 
/**
 * Kế hoạch, Công văn …
 */
kind: Read, 
/**
 * Số, ký hiệu, as printed; only when complete.
 */
number: Read, 
/**
 * The symbol alone, where the number is blank.
 */
symbol: Read, 
/**
 * Complete, or empty.
 */
date: Read, 
/**
 * Cơ quan ban hành.
 */
issuer: Read, 
/**
 * Trích yếu.
 */
subject: Read, 
/**
 * Nơi ban hành.
 */
issued_at: Read, 
/**
 * Kính gửi.
 */
addressees: Array<Read>, 
/**
 * Nơi nhận.
 */
recipients: Array<Read>, 
/**
 * TM., KT., TL. …
 */
authority: Array<Read>, 
/**
 * Chức vụ of who signs.
 */
position: Read, 
/**
 * Who signs.
 */
name: Read, };

export type ReadNote = { 
/**
 * `tracked-changes`, `pages-without-text` …
 */
code: string, 
/**
 * The pages it is about, counted from 1.
 */
pages: Array<number>, };

export type ReadTask = { 
/**
 * What corrections name it by; the same whenever this text is read.
 */
key: string, 
/**
 * Its place among the points: "II.2.-1"; empty for one that the person added.
 */
path: string, 
/**
 * The heading it stands under.
 */
group: string | null, 
/**
 * A short name for it: its own title, else how its text begins.
 */
title: string, 
/**
 * All of the point.
 */
text: string, 
/**
 * Where it begins.
 */
place: Place, 
/**
 * The other stretches of it, where it was joined of several.
 */
more: Array<Place>, 
/**
 * Who is named to do it.
 */
assignees: Array<string>, 
/**
 * Phối hợp.
 */
cooperators: Array<string>, 
/**
 * Its deadlines.
 */
deadlines: Array<ReadDeadline>, 
/**
 * The day that will be kept: ISO where it can be read, else as typed; empty for none.
 */
due: string, 
/**
 * How that is meant.
 */
comparator: Comparator, 
/**
 * Whose work it is proposed to be.
 */
whose: Whose, 
/**
 * Will be taken over.
 */
ticked: boolean, 
/**
 * The person dropped it: it stays listed, so that it can be taken back.
 */
dropped: boolean, 
/**
 * What the person corrected in it.
 */
corrected: Array<Part>, 
/**
 * What the reader made of these parts.
 */
was: Array<Was>, 
/**
 * Against the earlier version.
 */
change: Change | null, };

export type ReadingPage = { 
/**
 * The name of the file, where it was one.
 */
file_name: string | null, 
/**
 * The old encoding it was converted from, shown before anything is kept.
 */
encoding: string | null, 
/**
 * How its first lines look unconverted; absent for packed files (Word, PDF).
 */
encoding_before: string | null, 
/**
 * What was noticed on the way from the file to its text.
 */
notes: Array<ReadNote>, 
/**
 * The text that all places count in.
 */
text: string, 
/**
 * The header.
 */
header: ReadHeader, 
/**
 * Whether it is addressed to this agency; where not, nothing is ticked.
 */
addressed: boolean, 
/**
 * The tasks.
 */
tasks: Array<ReadTask>, 
/**
 * The reporting duties.
 */
duties: Array<ReadDuty>, 
/**
 * The documents cited.
 */
citations: Array<ReadCitation>, 
/**
 * What is not sure.
 */
doubts: Array<Doubt>, 
/**
 * The document in the notebook, where this very text was accepted before.
 */
known_as: string | null, 
/**
 * The earlier version in the register. One that is not certain is only an offer: it counts
 * (changes, corrections) once `read_document` names it.
 */
earlier: Earlier | null, 
/**
 * What the earlier version had and this one has not.
 */
gone: Array<Gone>, 
/**
 * All corrections, complete: what the next `read_document` or `accept_reading` is given.
 */
corrections: Array<Correction>, 
/**
 * Corrections that no longer fit this text, and why.
 */
lost: Array<Lost>, };

export type ReceiptCheck = { 
/**
 * The receipt.
 */
receipt: ReceiptRow, 
/**
 * The signature belongs to the pinned root, and the hash is that of the letter kept here.
 */
valid: boolean, 
/**
 * Why not, a code.
 */
reason: string | null, };

export type ReceiptRow = { 
/**
 * The letter's name.
 */
id: string, 
/**
 * The code printed on it.
 */
code: string, 
/**
 * What was received.
 */
title: string, 
/**
 * The period reported on.
 */
period: string, 
/**
 * When the province received it (ISO, +07:00).
 */
received_at: string, 
/**
 * The hash of what it received, 64 hex digits.
 */
hash: string, };

export type RecurringRow = { 
/**
 * The record.
 */
id: string, 
/**
 * What its tasks are called.
 */
title: string, 
/**
 * How often.
 */
every: Every, 
/**
 * Which month of the period.
 */
month: number, 
/**
 * Which day.
 */
day: number, 
/**
 * How the day is meant.
 */
comparator: Comparator, 
/**
 * Chủ trì.
 */
lead: string | null, 
/**
 * Từ ngày.
 */
from: string | null, 
/**
 * Đến ngày.
 */
until: string | null, 
/**
 * The next days it comes.
 */
next: Array<string>, };

export type RegimeChoice = { 
/**
 * Its code, for `accept_duty`.
 */
code: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * "mẫu tạm": the dates of the document would take the place of the sample's.
 */
provisional: boolean, };

export type RegimePeriod = { 
/**
 * `half-year`, `year`.
 */
code: string, 
/**
 * What people call it.
 */
label: string, 
/**
 * First day of the data window, day and month ("15/12" of the year before).
 */
window_from: string, 
/**
 * Last day of the data window.
 */
window_to: string, 
/**
 * Mốc chốt.
 */
cut_off: string, 
/**
 * Hạn, day and month.
 */
due: string, 
/**
 * How it is meant.
 */
comparator: Comparator, 
/**
 * To whom.
 */
receiver: string, 
/**
 * Through whom.
 */
via: string, };

export type RegimeView = { 
/**
 * Its code.
 */
code: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * "mẫu tạm": shown wherever its dates are.
 */
provisional: boolean, 
/**
 * Căn cứ.
 */
legal_basis: Array<string>, 
/**
 * The document whose duties it is made of.
 */
document: Link | null, 
/**
 * Its periods.
 */
periods: Array<RegimePeriod>, };

export type Register = "tasks" | "journal" | "initiatives" | "matters" | "units" | "people";

export type ReminderList = { 
/**
 * What is late, or due within the days chosen, the most pressing first.
 */
items: Array<CalendarItem>, 
/**
 * On how many days before the last day a reminder comes.
 */
days_before: Array<number>, 
/**
 * What is new since the person was last reminded today.
 */
fresh: number, };

export type ReportBoard = { 
/**
 * The obligations of this year and any report of another, next due first.
 */
rows: Array<ReportRow>, 
/**
 * Duties without a date, shown first until a person types it.
 */
unclear: Array<UnclearDuty>, 
/**
 * The regime.
 */
regime: RegimeView, 
/**
 * The regimes made of duties that documents print.
 */
regimes: Array<RegimeView>, };

export type ReportPage = { 
/**
 * The record.
 */
id: string, 
/**
 * As on the board.
 */
row: ReportRow, 
/**
 * How far it is.
 */
state: ReportState, 
/**
 * First day whose entries count.
 */
window_from: string, 
/**
 * Last day whose entries count.
 */
window_to: string, 
/**
 * "số liệu tính đến ngày …": today, or the last day of the window once that has passed.
 */
data_until: string, 
/**
 * The window is not over yet.
 */
estimated: boolean, 
/**
 * The outline with its text.
 */
sections: Array<Section>, 
/**
 * The figures.
 */
figures: Array<Figure>, 
/**
 * What was typed from the issued paper.
 */
signed: SignedView | null, 
/**
 * How it was handed in without the province.
 */
handed_in: HandedIn | null, 
/**
 * What was sent, oldest first.
 */
submissions: Array<SubmissionRow>, 
/**
 * Figures that differ now from what was sent last (codes).
 */
changed_since: Array<string>, };

export type ReportRow = { 
/**
 * The draft, where one was opened.
 */
id: string | null, 
/**
 * The code of its regime; periods are named within it.
 */
regime: string, 
/**
 * What the regime is called.
 */
regime_name: string, 
/**
 * The document whose duties the regime is made of.
 */
document: Link | null, 
/**
 * "2026-H1", "2026".
 */
period: string, 
/**
 * "Báo cáo công tác dân vận 6 tháng đầu năm 2026".
 */
title: string, 
/**
 * To whom.
 */
receiver: string, 
/**
 * Through whom.
 */
via: string | null, 
/**
 * When; absent while nobody has typed it.
 */
due: DueView | null, 
/**
 * How far it is; absent while no draft was opened.
 */
state: ReportState | null, 
/**
 * Its days are a sample ("mẫu tạm").
 */
provisional: boolean, };

export type ReportState = "draft" | "signed" | "waiting" | "sending" | "received" | "refused" | "handed_in";

export type ReportText = { 
/**
 * The whole draft as plain text, for Word.
 */
text: string, };

export type RestoreRecord = { 
/**
 * The record.
 */
id: string, 
/**
 * With what belongs to it.
 */
children: boolean, };

export type RestoreValue = { 
/**
 * The act of saving.
 */
revision: string, 
/**
 * The field.
 */
field: string, 
/**
 * The value that stood before it; else the one it wrote.
 */
before: boolean, };

export type Restored = { 
/**
 * How many records came back.
 */
count: number, 
/**
 * Where the record opens.
 */
route: string, };

export type Role = "leader_in_charge" | "focal_point" | "committee_head" | "committee_deputy" | "committee_member";

export type RoleRow = { 
/**
 * The record.
 */
id: string, 
/**
 * Vai trò.
 */
role: Role | null, 
/**
 * Từ ngày.
 */
from: string | null, 
/**
 * Đến ngày.
 */
until: string | null, 
/**
 * Số văn bản phân công.
 */
decision_number: string | null, 
/**
 * Ngày văn bản.
 */
decision_on: string | null, 
/**
 * Nơi ban hành.
 */
decision_by: string | null, 
/**
 * Held today.
 */
current: boolean, };

export type RowLeftOut = { 
/**
 * From 1.
 */
row: number, 
/**
 * Why.
 */
why: Why, 
/**
 * Its first words.
 */
text: string, };

export type RowStatus = "new" | "known" | "differs" | "invalid";

export type RunImport = { 
/**
 * The file.
 */
path: string, 
/**
 * Its sheet.
 */
sheet: string | null, 
/**
 * The register.
 */
register: Register | null, 
/**
 * Columns put to fields.
 */
mapping: Array<ColumnChoice>, 
/**
 * The file that was previewed; any where empty.
 */
file_hash: string, 
/**
 * Rows with a cell that cannot be read stay out; else that cell is kept as typed.
 */
only_valid: boolean, 
/**
 * Rows (from 1) whose differences are taken over; all where absent.
 */
accept: Array<number> | null, };

export type Search = { 
/**
 * What was typed so far.
 */
text: string, 
/**
 * Codes of kinds; empty for all.
 */
kinds: Array<string>, 
/**
 * The first day, as typed.
 */
from: string, 
/**
 * The last day, as typed.
 */
until: string, 
/**
 * Codes of states; empty for all.
 */
states: Array<string>, 
/**
 * How many hits; 0 for a page.
 */
limit: number, };

export type SearchHit = { 
/**
 * The record.
 */
id: string, 
/**
 * The code of its kind.
 */
kind: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The same, with what was found.
 */
title_pieces: Array<SearchPiece>, 
/**
 * Where else the words stand; empty where the title has them all.
 */
snippet: Array<SearchPiece>, 
/**
 * The field of the snippet, with its key where it has one (`section/II.3`).
 */
field: string | null, 
/**
 * What that field is called.
 */
field_label: string | null, 
/**
 * The day it stands at.
 */
date: string | null, 
/**
 * A code that says how it stands.
 */
state: string | null, 
/**
 * The words of that code.
 */
state_label: string | null, 
/**
 * Where it opens: `tasks/ID`.
 */
route: string, };

export type SearchPiece = { 
/**
 * The words.
 */
text: string, 
/**
 * They were found.
 */
found: boolean, };

export type SearchResult = { 
/**
 * What was found.
 */
hits: Array<SearchHit>, 
/**
 * There is more than was asked for.
 */
more: boolean, };

export type Section = { 
/**
 * Its key ("II.3").
 */
key: string, 
/**
 * Its heading.
 */
heading: string, 
/**
 * 1 for a part, 2 for a point under it.
 */
level: number, 
/**
 * Whether it takes text of its own.
 */
writable: boolean, 
/**
 * What will be printed.
 */
text: string, 
/**
 * Whether a person wrote it.
 */
origin: SectionOrigin, 
/**
 * Text proposed from the entries; beside what a person wrote, never over it.
 */
proposal: string, 
/**
 * Entries that the proposal is made of.
 */
entries: Array<string>, };

export type SectionOrigin = "empty" | "proposed" | "typed";

export type SheetName = { 
/**
 * Its name.
 */
name: string, 
/**
 * How many rows it has.
 */
rows: number, 
/**
 * Hidden in its file.
 */
hidden: boolean, };

export type ShowHistory = { 
/**
 * One record alone.
 */
id: string, 
/**
 * One person.
 */
person: string, 
/**
 * The code of a kind.
 */
kind: string, 
/**
 * The first day, as typed.
 */
from: string, 
/**
 * The last day, as typed.
 */
until: string, 
/**
 * Behind this one (`next` of the page before).
 */
after: string, 
/**
 * How many; 0 for a page.
 */
limit: number, };

export type Side = "government" | "front" | "party";

export type SignedView = { 
/**
 * Số, ký hiệu.
 */
number: string, 
/**
 * Ngày ký.
 */
date: string, 
/**
 * Người ký.
 */
signer: string, };

export type SituationEdit = { "date": string } | { "place": string } | { "topic": string } | { "content": string };

export type SituationRow = { 
/**
 * The record.
 */
id: string, 
/**
 * Ngày.
 */
date: string | null, 
/**
 * Địa bàn.
 */
place: string | null, 
/**
 * Vấn đề.
 */
topic: string | null, 
/**
 * Nội dung.
 */
content: string, 
/**
 * What cannot be read in it.
 */
problems: Array<Problem>, };

export type Source = { 
/**
 * The entry, where it is one.
 */
entry: EntryRow | null, 
/**
 * What a person calls it, where it is another record.
 */
title: string | null, 
/**
 * What it adds.
 */
value: number, };

export type Stage = "registered" | "approved" | "running" | "self_assessed" | "proposed" | "recognised" | "exemplary" | "rewarded" | "paused" | "failed";

export type SubmissionRow = { 
/**
 * The letter's name, 64 hex digits.
 */
id: string, 
/**
 * When the person sent it, by this machine's clock (ISO, +07:00).
 */
sent_at: string, 
/**
 * Figures first, the signed paper later.
 */
figures_first: boolean, 
/**
 * The letter it completes.
 */
completes: string | null, 
/**
 * Where it is.
 */
state: ReportState, 
/**
 * The code of the receipt.
 */
receipt_code: string | null, 
/**
 * When the province received it.
 */
received_at: string | null, 
/**
 * Why it was refused.
 */
refused: string | null, };

export type SubmitReport = { 
/**
 * The report.
 */
id: string, 
/**
 * "Gửi số liệu trước, bản ký gửi sau".
 */
figures_first: boolean, };

export type SyncOutcome = { 
/**
 * When (ISO, +07:00).
 */
at: string, 
/**
 * `done`, `no-network`, `timeout`, `server-error`, `garbage-answer`, …
 */
code: string, 
/**
 * How many items the province took.
 */
sent: number, 
/**
 * How many came from it.
 */
received: number, };

export type SyncState = "not_enrolled" | "idle" | "waiting" | "running" | "offline" | "failed";

export type TaskCounts = { 
/**
 * Ours.
 */
all: number, 
/**
 * Quá hạn.
 */
overdue: number, 
/**
 * At most seven days left.
 */
week: number, 
/**
 * Đang làm.
 */
doing: number, 
/**
 * Chưa làm.
 */
todo: number, 
/**
 * Xong.
 */
done: number, 
/**
 * Of others.
 */
others: number, };

export type TaskEdit = { "title": string } | { "due": string } | { "comparator": Comparator } | { "lead": string } | { "cooperating": string } | { "product": string } | { "resources": string } | { "result": string } | { "note": string } | { "state": TaskState } | { "whose": Whose } | { "authority": string } | { "assigner": string } | { "assigned_on": string } | { "reply_number": string } | { "unit": string | null } | { "reason": string } | { "until": string };

export type TaskFilter = "all" | "overdue" | "week" | "doing" | "todo" | "done" | "others";

export type TaskList = { 
/**
 * The tasks.
 */
rows: Array<TaskRow>, 
/**
 * The numbers on the filters.
 */
counts: TaskCounts, };

export type TaskPage = { 
/**
 * As in the list.
 */
row: TaskRow, 
/**
 * The words of the document.
 */
text: string | null, 
/**
 * Kết quả cần có.
 */
product: string | null, 
/**
 * Nguồn lực.
 */
resources: string | null, 
/**
 * Kết quả đạt được, số văn bản trả lời.
 */
result: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * Thẩm quyền.
 */
authority: string | null, 
/**
 * Người, cơ quan giao.
 */
assigner: string | null, 
/**
 * Ngày giao.
 */
assigned_on: string | null, 
/**
 * Số, ký hiệu văn bản trả lời.
 */
reply_number: string | null, 
/**
 * Its steps.
 */
steps: Array<TaskRow>, 
/**
 * Notes of progress, newest first.
 */
progress: Array<ProgressNote>, 
/**
 * Journal entries that name it, newest first.
 */
activities: Array<EntryRow>, 
/**
 * What cannot be read in it.
 */
problems: Array<Problem>, };

export type TaskRow = { 
/**
 * The record.
 */
id: string, 
/**
 * What a person calls it.
 */
title: string, 
/**
 * Where it comes from, in short: "450/KH-UBND, mục II.2.-1".
 */
source: string | null, 
/**
 * The document it comes from, where that is in the notebook.
 */
document: Link | null, 
/**
 * Its place in the document: "II.2.-1".
 */
path: string | null, 
/**
 * The heading it stands under, which lists are grouped by.
 */
group: string | null, 
/**
 * Chủ trì.
 */
lead: string | null, 
/**
 * Phối hợp.
 */
cooperating: string | null, 
/**
 * Whose work it is.
 */
whose: Whose, 
/**
 * How far it is.
 */
state: TaskState, 
/**
 * Its deadline, if it has one.
 */
due: DueView | null, 
/**
 * Finished on.
 */
done_on: string | null, 
/**
 * The last percentage noted.
 */
percent: number | null, 
/**
 * How many journal entries name it.
 */
entries: number, 
/**
 * How many notes of progress it has.
 */
notes: number, 
/**
 * The task it is a step of.
 */
parent: string | null, 
/**
 * How many steps it has.
 */
steps: number, 
/**
 * How many of them are done.
 */
steps_done: number, 
/**
 * The internal unit.
 */
unit: string | null, 
/**
 * It comes again by a rule.
 */
recurs: boolean, 
/**
 * Why it was postponed, refused or is to be done again.
 */
reason: string | null, 
/**
 * Postponed until.
 */
until: string | null, };

export type TaskState = "todo" | "doing" | "awaiting_review" | "done" | "postponed" | "refused" | "redo";

export type TaskTyped = { 
/**
 * What it is called, or all its words.
 */
title: string, 
/**
 * Chủ trì; empty for none.
 */
lead: string, 
/**
 * Its deadline as typed; empty for none.
 */
due: string, 
/**
 * How that is meant; absent: the day still counts.
 */
comparator: Comparator | null, };

export type UnclearDuty = { 
/**
 * The duty.
 */
id: string, 
/**
 * The document.
 */
document: Link, 
/**
 * Who reports.
 */
reporter: string | null, 
/**
 * To whom.
 */
receiver: string | null, 
/**
 * The sentence that obliges.
 */
sentence: string, 
/**
 * The annex it names.
 */
annex: string | null, };

export type Undone = { 
/**
 * Something was undone.
 */
done: boolean, 
/**
 * The kind of record it was (`task`, `entry`, …).
 */
kind: string, 
/**
 * Fields left alone because someone wrote them since.
 */
kept: number, };

export type UnitChoice = { 
/**
 * The official code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it was merged from.
 */
former: Array<string>, 
/**
 * Name and former names without marks, for the picker.
 */
search: string, };

export type UnitList = { 
/**
 * The province they are of.
 */
province: string, 
/**
 * The units.
 */
units: Array<UnitChoice>, };

export type UnitSort = "room" | "centre" | "village" | "quarter" | "other";

export type Validity = { 
/**
 * Which.
 */
code: ValidityCode, 
/**
 * Since when.
 */
on: string | null, 
/**
 * Which document replaces it, where the register has it.
 */
by: Link | null, };

export type ValidityCode = "in_force" | "expired" | "replaced";

export type ValidityTyped = { 
/**
 * Which; absent takes it away.
 */
code: ValidityCode | null, 
/**
 * Since when, as typed; empty for not known.
 */
on: string, 
/**
 * The record of the document that replaces it.
 */
by: string | null, };

export type ValueChange = { 
/**
 * The field.
 */
field: string, 
/**
 * What is kept now, as shown.
 */
old: string, 
/**
 * What the sheet says, as shown.
 */
new: string, };

export type Verified = { 
/**
 * Nothing is wrong.
 */
sound: boolean, 
/**
 * Revisions checked.
 */
revisions: number, 
/**
 * What is wrong, in technical words for support.
 */
faults: Array<string>, };

export type WaitingItem = { 
/**
 * The letter's name.
 */
id: string, 
/**
 * What a person calls it.
 */
title: string, 
/**
 * When the person sent it (ISO).
 */
since: string, 
/**
 * Why the province refused it, a code.
 */
refused: string | null, };

export type Was = { 
/**
 * Which.
 */
part: Part, 
/**
 * What it said; empty if nothing.
 */
value: string, };

export type Whose = "own" | "shared" | "other";

export type Why = "total" | "group" | "words";

export type WhyLost = "item_gone" | "place_gone" | "no_such_item";

export type WorkKind = "read_sheet" | "compare_rows" | "import_rows" | "export_rows";

export type Topic = "notebook" | "documents" | "tasks" | "journal" | "initiatives" | "citizens" | "people" | "evidence" | "reports" | "exchange";

export interface Commands {
  notebook_status: { input: Nothing; output: NotebookStatus };
  list_units: { input: Nothing; output: UnitList };
  create_notebook: { input: CreateNotebook; output: NotebookStatus };
  open_copy: { input: OpenCopy; output: NotebookStatus };
  edit_settings: { input: EditSettings; output: NotebookStatus };
  show_draft: { input: DraftOf; output: Draft };
  keep_draft: { input: Draft; output: Nothing };
  show_foot: { input: Nothing; output: Foot };
  close_record: { input: ById; output: Nothing };
  undo: { input: Nothing; output: Undone };
  redo: { input: Nothing; output: Undone };
  show_overview: { input: Nothing; output: Overview };
  search: { input: Search; output: SearchResult };
  show_history: { input: ShowHistory; output: HistoryPage };
  restore_value: { input: RestoreValue; output: Nothing };
  list_bin: { input: ListBin; output: BinPage };
  restore_record: { input: RestoreRecord; output: Restored };
  read_document: { input: ReadDocument; output: ReadingPage };
  accept_reading: { input: AcceptReading; output: DocumentPage };
  list_documents: { input: Nothing; output: Array<DocumentRow> };
  show_document: { input: ById; output: DocumentPage };
  edit_document: { input: EditDocument; output: DocumentPage };
  remove_document: { input: ById; output: Nothing };
  add_document: { input: AddDocument; output: DocumentPage };
  page_pictures: { input: PicturesOf; output: PagePictures };
  list_duties: { input: Nothing; output: Array<DutyRow> };
  add_duty: { input: AddDuty; output: DutyRow };
  edit_duty: { input: EditDuty; output: DutyRow };
  accept_duty: { input: AcceptDuty; output: DutyRow };
  list_tasks: { input: ListTasks; output: TaskList };
  show_task: { input: ById; output: TaskPage };
  add_task: { input: AddTask; output: TaskPage };
  edit_task: { input: EditTask; output: TaskPage };
  note_progress: { input: NoteProgress; output: TaskPage };
  complete_task: { input: CompleteTask; output: TaskPage };
  remove_task: { input: ById; output: Nothing };
  edit_tasks: { input: EditTasks; output: Nothing };
  add_step: { input: AddStep; output: TaskPage };
  list_recurring: { input: Nothing; output: Array<RecurringRow> };
  keep_recurring: { input: KeepRecurring; output: Array<RecurringRow> };
  remove_recurring: { input: ById; output: Array<RecurringRow> };
  list_kinds: { input: Nothing; output: KindList };
  edit_kind: { input: EditKind; output: KindList };
  list_entries: { input: ListEntries; output: EntryList };
  add_entry: { input: AddEntry; output: EntryRow };
  edit_entry: { input: EditEntry; output: EntryRow };
  remove_entry: { input: ById; output: Nothing };
  list_initiatives: { input: Nothing; output: InitiativeList };
  show_initiative: { input: ById; output: InitiativePage };
  add_initiative: { input: AddInitiative; output: InitiativePage };
  edit_initiative: { input: EditInitiative; output: InitiativePage };
  remove_initiative: { input: ById; output: Nothing };
  replicate_initiative: { input: ById; output: InitiativePage };
  submit_initiative: { input: ById; output: InitiativePage };
  list_matters: { input: Nothing; output: MatterList };
  add_matter: { input: AddMatter; output: MatterRow };
  edit_matter: { input: EditMatter; output: MatterRow };
  remove_matter: { input: ById; output: Nothing };
  list_dialogues: { input: Nothing; output: Array<DialogueRow> };
  add_dialogue: { input: AddDialogue; output: DialogueRow };
  edit_dialogue: { input: EditDialogue; output: DialogueRow };
  remove_dialogue: { input: ById; output: Nothing };
  list_situations: { input: Nothing; output: Array<SituationRow> };
  add_situation: { input: AddSituation; output: SituationRow };
  edit_situation: { input: EditSituation; output: SituationRow };
  remove_situation: { input: ById; output: Nothing };
  list_people: { input: Nothing; output: PeoplePage };
  add_person: { input: AddPerson; output: PeoplePage };
  edit_person: { input: EditPerson; output: PeoplePage };
  remove_person: { input: ById; output: PeoplePage };
  assign_role: { input: AssignRole; output: PeoplePage };
  end_role: { input: EndRole; output: PeoplePage };
  add_inner_unit: { input: AddInnerUnit; output: PeoplePage };
  edit_inner_unit: { input: EditInnerUnit; output: PeoplePage };
  remove_inner_unit: { input: ById; output: PeoplePage };
  submit_people: { input: Nothing; output: PeoplePage };
  show_profile: { input: OfYear; output: ProfilePage };
  edit_profile: { input: EditProfile; output: ProfilePage };
  show_calendar: { input: OfYear; output: CalendarPage };
  export_calendar: { input: ExportCalendar; output: Exported };
  list_holidays: { input: OfYear; output: HolidayList };
  edit_holiday: { input: EditHoliday; output: HolidayList };
  list_reminders: { input: Nothing; output: ReminderList };
  edit_reminders: { input: EditReminders; output: ReminderList };
  list_reports: { input: Nothing; output: ReportBoard };
  edit_regime: { input: EditRegime; output: ReportBoard };
  open_report: { input: OfPeriod; output: ReportPage };
  show_report: { input: ById; output: ReportPage };
  edit_section: { input: EditSection; output: ReportPage };
  override_figure: { input: OverrideFigure; output: ReportPage };
  figure_sources: { input: FigureOf; output: FigureSources };
  report_text: { input: ById; output: ReportText };
  mark_signed: { input: MarkSigned; output: ReportPage };
  hand_in: { input: HandIn; output: ReportPage };
  submit_report: { input: SubmitReport; output: ReportPage };
  show_exchange: { input: Nothing; output: ExchangePage };
  enrol: { input: Enrol; output: ExchangePage };
  sync_now: { input: Nothing; output: ExchangePage };
  verify_receipt: { input: ById; output: ReceiptCheck };
  preview_import: { input: PreviewImport; output: ImportPreview };
  run_import: { input: RunImport; output: Imported };
  cancel_work: { input: Nothing; output: Nothing };
  join_records: { input: JoinRecords; output: Nothing };
  part_records: { input: ById; output: Nothing };
  export_workbook: { input: ExportWorkbook; output: Exported };
  back_up: { input: BackUp; output: BackedUp };
  verify_notebook: { input: Nothing; output: Verified };
}
