-- What the history asks: by person, by kind, and on how many days this device wrote.
create index revision_person on revision (person, touched_at_ms);
create index revision_kind on revision (kind, touched_at_ms);
create index revision_author on revision (author, touched_at_ms);
