-- The projected tables are made from `kinds` from now on, and made anew when that list changes.
drop table document;
drop table task;
drop table progress;
drop table entry;
drop table entry_figure;
drop table initiative;
drop table report;
drop table report_section;
drop table report_figure;
drop table agency;
drop table regime_period;
drop table regime;
drop table entry_kind;

-- Of which shape the projected tables are: the statements that made them.
create table projection (
  id integer primary key check (id = 1),
  tables text not null,
  statements text not null
) strict;
