// Generated from src-tauri/crates/app; do not edit.
export type Topic = "notebook" | "documents" | "tasks" | "journal" | "initiatives" | "reports" | "exchange";
export type Comparator = "before" | "by";
export type DueState = "none" | "on_time" | "soon" | "overdue" | "done";
export type TaskState = "todo" | "doing" | "awaiting_review" | "done" | "postponed" | "refused" | "redo";
export type Whose = "own" | "shared" | "other";
export type FieldOfLife = "economy" | "culture_society" | "defence_security" | "political_system";
export type Form = "model" | "exemplar";
export type Holder = "collective" | "individual";
export type Stage = "registered" | "approved" | "running" | "self_assessed" | "proposed" | "recognised" | "exemplary" | "rewarded" | "paused" | "failed";
export type ReportState = "draft" | "signed" | "waiting" | "sending" | "received" | "refused" | "handed_in";
export type SectionOrigin = "empty" | "proposed" | "typed";
export type FigureState = "computed" | "overridden" | "missing";
export type SyncState = "not_enrolled" | "idle" | "waiting" | "running" | "offline" | "failed";
export type ExportWhat = "all" | "tasks" | "journal" | "initiatives" | "figures";
export type TaskFilter = "all" | "overdue" | "week" | "doing" | "todo" | "done" | "others";
export type Nothing = Record<string, never>;
export type ById = { id: string };
export type Link = { id: string, title: string };
export type Problem = { field: string, code: string };
export type DueView = { day: string, comparator: Comparator, last_day: string, days_left: number, state: DueState, working_day_before: string | null };
export type FigureValue = { code: string, value: number };
export type FigureTyped = { code: string, text: string };
export type ReadDocument = { path: string | null, text: string | null };
export type Place = { start: number, end: number };
export type Read = { value: string, place: Place | null };
export type ReadHeader = { kind: Read, number: Read, symbol: Read, date: Read, issuer: Read, subject: Read, addressees: Array<string>, recipients: Array<string>, signer: string | null };
export type ReadDeadline = { text: string, place: Place | null, day: string | null, comparator: Comparator | null };
export type ReadTask = { path: string, group: string | null, title: string, text: string, place: Place, assignees: Array<string>, cooperators: Array<string>, deadlines: Array<ReadDeadline>, whose: Whose, ticked: boolean };
export type ReadDuty = { reporter: string | null, receiver: string | null, via: string | null, period: string | null, due: string | null, comparator: Comparator | null, place: Place | null };
export type ReadCitation = { title: string, place: Place | null };
export type Doubt = { code: string, text: string };
export type ReadingPage = { file_name: string | null, text: string, header: ReadHeader, addressed: boolean, tasks: Array<ReadTask>, duties: Array<ReadDuty>, citations: Array<ReadCitation>, doubts: Array<Doubt>, known_as: string | null };
export type AcceptTask = { path: string, title: string, whose: Whose, lead: string, due: string, comparator: Comparator };
export type AcceptReading = { text: string, kind: string, number: string, date: string, issuer: string, subject: string, tasks: Array<AcceptTask> };
export type DocumentRow = { id: string, kind: string | null, number: string | null, date: string | null, issuer: string | null, subject: string | null, arrival_number: string | null, arrived_on: string | null, reply_number: string | null, tasks: number, done: number, overdue: number };
export type DocumentPage = { row: DocumentRow, note: string | null, text: string, tasks: Array<TaskRow>, duties: Array<ReadDuty>, problems: Array<Problem> };
export type DocumentEdit = { "kind": string } | { "number": string } | { "date": string } | { "issuer": string } | { "subject": string } | { "arrival_number": string } | { "arrived_on": string } | { "reply_number": string } | { "note": string };
export type EditDocument = { id: string, edits: Array<DocumentEdit> };
export type ListTasks = { filter: TaskFilter };
export type TaskRow = { id: string, title: string, source: string | null, document: Link | null, path: string | null, group: string | null, lead: string | null, cooperating: string | null, whose: Whose, state: TaskState, due: DueView | null, done_on: string | null, percent: number | null, entries: number, notes: number };
export type TaskCounts = { all: number, overdue: number, week: number, doing: number, todo: number, done: number, others: number };
export type TaskList = { rows: Array<TaskRow>, counts: TaskCounts };
export type ProgressNote = { id: string, date: string | null, note: string, percent: number | null, person: string };
export type TaskPage = { row: TaskRow, text: string | null, product: string | null, resources: string | null, result: string | null, note: string | null, progress: Array<ProgressNote>, activities: Array<EntryRow>, problems: Array<Problem> };
export type TaskEdit = { "title": string } | { "due": string } | { "comparator": Comparator } | { "lead": string } | { "cooperating": string } | { "product": string } | { "resources": string } | { "result": string } | { "note": string } | { "state": TaskState } | { "whose": Whose };
export type EditTask = { id: string, edits: Array<TaskEdit> };
export type AddTask = { title: string, due: string, source: string, lead: string };
export type NoteProgress = { id: string, note: string, percent: number | null, date: string };
export type CompleteTask = { id: string, date: string };
export type FigureKind = { code: string, label: string, unit: string };
export type EntryKind = { code: string, label: string, figures: Array<FigureKind>, hidden: boolean };
export type EntryRow = { id: string, date: string | null, kind: string, kind_label: string, place: string | null, content: string, task: Link | null, initiative: Link | null, figures: Array<FigureValue>, problems: Array<Problem> };
export type ListEntries = { from: string, to: string, kind: string, offset: number, limit: number };
export type EntryList = { rows: Array<EntryRow>, total: number, sums: Array<FigureValue> };
export type AddEntry = { date: string, kind: string, place: string, content: string, task: string | null, initiative: string | null, figures: Array<FigureTyped> };
export type EntryEdit = { "date": string } | { "kind": string } | { "place": string } | { "content": string } | { "task": string | null } | { "initiative": string | null } | { "figure": FigureTyped };
export type EditEntry = { id: string, edits: Array<EntryEdit> };
export type EditKind = { code: string, label: string, figures: Array<string>, hidden: boolean };
export type KindList = { kinds: Array<EntryKind>, figures: Array<FigureKind> };
export type InitiativeRow = { id: string, name: string, field_of_life: FieldOfLife | null, form: Form | null, holder: Holder | null, lead: string | null, place: string | null, stage: Stage, started_on: string | null, entries: number };
export type InitiativeCounts = { registered: number, running: number, recognised: number };
export type InitiativeList = { rows: Array<InitiativeRow>, counts: InitiativeCounts };
export type InitiativePage = { row: InitiativeRow, reason: string | null, goal: string | null, content: string | null, partners: string | null, resources: string | null, results: string | null, prospects: string | null, registered_on: string | null, recognised_on: string | null, recognised_by: string | null, decision_number: string | null, ended_on: string | null, activities: Array<EntryRow>, problems: Array<Problem> };
export type AddInitiative = { name: string, field_of_life: FieldOfLife | null, form: Form | null, holder: Holder | null, lead: string };
export type InitiativeEdit = { "name": string } | { "field_of_life": FieldOfLife | null } | { "form": Form | null } | { "holder": Holder | null } | { "lead": string } | { "place": string } | { "stage": Stage } | { "reason": string } | { "goal": string } | { "content": string } | { "partners": string } | { "resources": string } | { "results": string } | { "prospects": string } | { "registered_on": string } | { "started_on": string } | { "recognised_on": string } | { "recognised_by": string } | { "decision_number": string } | { "ended_on": string };
export type EditInitiative = { id: string, edits: Array<InitiativeEdit> };
export type ReportRow = { id: string | null, period: string, title: string, receiver: string, via: string | null, due: DueView | null, state: ReportState | null, provisional: boolean };
export type UnclearDuty = { document: Link, reporter: string | null };
export type ReportBoard = { rows: Array<ReportRow>, unclear: Array<UnclearDuty>, regime: RegimeView };
export type RegimePeriod = { code: string, label: string, window_from: string, window_to: string, cut_off: string, due: string, comparator: Comparator, receiver: string, via: string };
export type RegimeView = { name: string, provisional: boolean, legal_basis: Array<string>, periods: Array<RegimePeriod> };
export type EditRegime = { period: RegimePeriod };
export type OfPeriod = { period: string };
export type Section = { key: string, heading: string, level: number, writable: boolean, text: string, origin: SectionOrigin, proposal: string, entries: Array<string> };
export type Figure = { code: string, label: string, unit: string, value: number | null, state: FigureState, computed: number | null, reason: string | null, method: string, entries: Array<string> };
export type SignedView = { number: string, date: string, signer: string };
export type HandedIn = { how: string, date: string };
export type SubmissionRow = { id: string, sent_at: string, figures_first: boolean, completes: string | null, state: ReportState, receipt_code: string | null, received_at: string | null, refused: string | null };
export type ReportPage = { id: string, row: ReportRow, state: ReportState, window_from: string, window_to: string, data_until: string, estimated: boolean, sections: Array<Section>, figures: Array<Figure>, signed: SignedView | null, handed_in: HandedIn | null, submissions: Array<SubmissionRow>, changed_since: Array<string> };
export type EditSection = { id: string, key: string, text: string };
export type OverrideFigure = { id: string, code: string, text: string, reason: string };
export type FigureOf = { id: string, code: string };
export type Source = { entry: EntryRow | null, title: string | null, value: number };
export type FigureSources = { figure: Figure, sources: Array<Source> };
export type MarkSigned = { id: string, number: string, date: string, signer: string };
export type HandIn = { id: string, how: string, date: string };
export type SubmitReport = { id: string, figures_first: boolean };
export type ReportText = { text: string };
export type Enrolment = { province: string, url: string, agency: string, root: string };
export type WaitingItem = { id: string, title: string, since: string, refused: string | null };
export type ReceiptRow = { id: string, code: string, title: string, period: string, received_at: string, hash: string };
export type ReceiptCheck = { receipt: ReceiptRow, valid: boolean, reason: string | null };
export type SyncOutcome = { at: string, code: string, sent: number, received: number };
export type ExchangePage = { enrolment: Enrolment | null, state: SyncState, waiting: Array<WaitingItem>, receipts: Array<ReceiptRow>, log: Array<SyncOutcome> };
export type Enrol = { url: string, code: string };
export type ExportWorkbook = { what: ExportWhat, period: string | null, path: string | null };
export type Exported = { path: string, cut: Array<string> };
export type BackUp = { folder: string | null };
export type BackedUp = { path: string };
export type Verified = { sound: boolean, revisions: number, faults: Array<string> };
export type UnitChoice = { code: string, name: string, former: Array<string>, search: string };
export type UnitList = { province: string, units: Array<UnitChoice> };
export type CreateNotebook = { unit_code: string | null, unit_name: string | null, official: string, position: string, backup_folder: string };
export type NotebookStatus = { open: boolean, sample: boolean, agency: string, official: string, position: string, today: string, period: string, period_label: string, folder: string, backup_folder: string | null, export_folder: string };
export type EditSettings = { official: string | null, position: string | null, backup_folder: string | null };
export type Foot = { saved_at: string | null, sync: SyncState, waiting: number, synced_at: string | null, sync_problem: string | null, conflicts: number, days_only_here: number, backup_problem: string | null, overdue: number, reports_pressing: number, can_undo: boolean, can_redo: boolean };
export type Undone = { done: boolean, kind: string, kept: number };
export type GroupProgress = { group: string, done: number, doing: number, overdue: number, todo: number };
export type Overview = { today: string, next_report: ReportRow | null, late_reports: Array<ReportRow>, overdue: Array<TaskRow>, week: Array<TaskRow>, later: Array<TaskRow>, without_deadline: number, tasks: TaskCounts, groups: Array<GroupProgress>, initiatives: InitiativeCounts, entries: number, recent: Array<EntryRow> };

export interface Commands {
  notebook_status: { input: Nothing, output: NotebookStatus },
  list_units: { input: Nothing, output: UnitList },
  create_notebook: { input: CreateNotebook, output: NotebookStatus },
  edit_settings: { input: EditSettings, output: NotebookStatus },
  show_foot: { input: Nothing, output: Foot },
  close_record: { input: ById, output: Nothing },
  undo: { input: Nothing, output: Undone },
  redo: { input: Nothing, output: Undone },
  show_overview: { input: Nothing, output: Overview },
  read_document: { input: ReadDocument, output: ReadingPage },
  accept_reading: { input: AcceptReading, output: DocumentPage },
  list_documents: { input: Nothing, output: Array<DocumentRow> },
  show_document: { input: ById, output: DocumentPage },
  edit_document: { input: EditDocument, output: DocumentPage },
  remove_document: { input: ById, output: Nothing },
  list_tasks: { input: ListTasks, output: TaskList },
  show_task: { input: ById, output: TaskPage },
  add_task: { input: AddTask, output: TaskPage },
  edit_task: { input: EditTask, output: TaskPage },
  note_progress: { input: NoteProgress, output: TaskPage },
  complete_task: { input: CompleteTask, output: TaskPage },
  remove_task: { input: ById, output: Nothing },
  list_kinds: { input: Nothing, output: KindList },
  edit_kind: { input: EditKind, output: KindList },
  list_entries: { input: ListEntries, output: EntryList },
  add_entry: { input: AddEntry, output: EntryRow },
  edit_entry: { input: EditEntry, output: EntryRow },
  remove_entry: { input: ById, output: Nothing },
  list_initiatives: { input: Nothing, output: InitiativeList },
  show_initiative: { input: ById, output: InitiativePage },
  add_initiative: { input: AddInitiative, output: InitiativePage },
  edit_initiative: { input: EditInitiative, output: InitiativePage },
  remove_initiative: { input: ById, output: Nothing },
  list_reports: { input: Nothing, output: ReportBoard },
  edit_regime: { input: EditRegime, output: ReportBoard },
  open_report: { input: OfPeriod, output: ReportPage },
  show_report: { input: ById, output: ReportPage },
  edit_section: { input: EditSection, output: ReportPage },
  override_figure: { input: OverrideFigure, output: ReportPage },
  figure_sources: { input: FigureOf, output: FigureSources },
  report_text: { input: ById, output: ReportText },
  mark_signed: { input: MarkSigned, output: ReportPage },
  hand_in: { input: HandIn, output: ReportPage },
  submit_report: { input: SubmitReport, output: ReportPage },
  show_exchange: { input: Nothing, output: ExchangePage },
  enrol: { input: Enrol, output: ExchangePage },
  sync_now: { input: Nothing, output: ExchangePage },
  verify_receipt: { input: ById, output: ReceiptCheck },
  export_workbook: { input: ExportWorkbook, output: Exported },
  back_up: { input: BackUp, output: BackedUp },
  verify_notebook: { input: Nothing, output: Verified },
}
