-- What the notebook is, who writes in it.
create table notebook (
  id integer primary key check (id = 1),
  device blob not null,
  owner blob not null,
  secret_key blob not null,
  machine text not null,
  sample integer not null,
  created_at_ms integer not null,
  last_day text not null
) strict;

create table local_setting (
  name text primary key,
  value text not null
) strict, without rowid;

-- The truth: revisions, the heads they leave, what they replace.
create table revision (
  name blob primary key,
  record blob not null,
  kind text not null,
  author blob not null,
  person text not null,
  claimed_at_ms integer not null,
  touched_at_ms integer not null,
  step integer not null,
  is_open integer not null,
  body blob
) strict, without rowid;
create index revision_record on revision (record, step);
create index revision_open on revision (is_open, record) where is_open = 1;
create index revision_touched on revision (touched_at_ms);

create table open_change (
  record blob not null,
  field text not null,
  key text not null,
  value blob not null,
  replaces blob not null,
  primary key (record, field, key)
) strict, without rowid;

create table head (
  record blob not null,
  field text not null,
  key text not null,
  revision blob not null,
  step integer not null,
  value blob not null,
  primary key (record, field, key, revision)
) strict, without rowid;

create table replaced (
  record blob not null,
  field text not null,
  key text not null,
  name blob not null,
  primary key (record, field, key, name)
) strict, without rowid;

create table conflict (
  record blob not null,
  field text not null,
  key text not null,
  primary key (record, field, key)
) strict, without rowid;

create table unprojected (
  record blob not null,
  field text not null,
  key text not null,
  typed text not null,
  primary key (record, field, key)
) strict, without rowid;

create table undo_step (
  id integer primary key,
  act integer not null,
  revision blob not null,
  record blob not null,
  kind text not null,
  field text not null,
  key text not null,
  before blob not null,
  after blob not null,
  undone integer not null
) strict;
create index undo_act on undo_step (act);

-- Projections: what any SQLite tool can query. No constraints between records.
create table document (
  record blob primary key, alive integer not null,
  kind text, number text, symbol text, date text, issuer text, subject text, place text,
  arrival_number text, arrived_on text, reply_number text, note text, body text
) strict, without rowid;

create table task (
  record blob primary key, alive integer not null,
  title text, body text, document blob, path text, position integer, heading text, source text,
  lead text, cooperating text, whose text, due_day text, due_comparator text,
  product text, resources text, result text, note text, state text, done_on text
) strict, without rowid;
create index task_document on task (document);

create table progress (
  record blob primary key, alive integer not null,
  task blob, date text, note text, percent integer
) strict, without rowid;
create index progress_task on progress (task);

create table entry (
  record blob primary key, alive integer not null,
  date text, kind text, place text, content text, task blob, initiative blob
) strict, without rowid;
-- The order of the journal's list: without a readable day first, then the youngest.
create index entry_order on entry (date is null desc, date desc, record) where alive = 1;
create index entry_date on entry (date) where alive = 1;
create index entry_task on entry (task);
create index entry_initiative on entry (initiative);

create table entry_figure (
  record blob not null, key text not null, value integer,
  primary key (record, key)
) strict, without rowid;

create table initiative (
  record blob primary key, alive integer not null,
  name text, field_of_life text, form text, holder text, lead text, place text, stage text,
  reason text, goal text, content text, partners text, resources text, results text,
  prospects text, registered_on text, started_on text, ended_on text,
  recognised_on text, recognised_by text, decision_number text
) strict, without rowid;

create table report (
  record blob primary key, alive integer not null,
  regime text, period text,
  signed_number text, signed_on text, signer text,
  handed_in_how text, handed_in_on text
) strict, without rowid;

create table report_section (
  record blob not null, key text not null, value text,
  primary key (record, key)
) strict, without rowid;

create table report_figure (
  record blob not null, key text not null, value integer, reason text, computed integer,
  primary key (record, key)
) strict, without rowid;

create table agency (
  record blob primary key, alive integer not null,
  name text, code text, superior text, official text, position text
) strict, without rowid;

create table regime_period (
  record blob not null, key text not null, value text,
  primary key (record, key)
) strict, without rowid;

create table regime (
  record blob primary key, alive integer not null,
  code text
) strict, without rowid;

create table entry_kind (
  record blob primary key, alive integer not null,
  code text, label text, figures text, hidden integer
) strict, without rowid;

-- The exchange. There is no outbox: what waits is what the endpoint lacks of the chain.
create table enrolment (
  id integer primary key check (id = 1),
  url text not null,
  token blob not null,
  province text not null,
  agency text not null,
  agency_code text not null,
  root_key blob not null,
  credential blob not null
) strict;

create table chain_item (
  device blob not null,
  number integer not null,
  kind integer not null,
  name blob not null,
  hash blob not null,
  bytes blob not null,
  made_at_ms integer not null,
  primary key (device, number)
) strict, without rowid;
create index chain_item_name on chain_item (name);

create table endpoint_position (
  device blob primary key,
  chain_number integer not null
) strict, without rowid;

create table cursor (
  id integer primary key check (id = 1),
  number integer not null,
  hash blob not null
) strict;

create table feed_entry (
  number integer primary key,
  kind integer not null,
  hash blob not null,
  bytes blob not null
) strict;

create table refusal (
  name blob primary key,
  code text not null,
  at_ms integer not null
) strict, without rowid;

create table receipt (
  letter blob primary key,
  code text not null,
  received_at_ms integer not null,
  bytes blob not null
) strict, without rowid;

create table exchange_log (
  id integer primary key,
  at_ms integer not null,
  code text not null,
  sent integer not null,
  received integer not null
) strict;

-- A submission as the person made it: which report, which letter.
create table submission (
  id integer primary key,
  letter blob not null,
  report blob not null,
  period text not null,
  figures_first integer not null,
  completes blob,
  sent_at_ms integer not null
) strict;
create index submission_report on submission (report);
create index submission_letter on submission (letter);
