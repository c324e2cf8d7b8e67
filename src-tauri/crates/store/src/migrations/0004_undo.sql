-- What can be undone or done again is asked after each edit, however long the table has grown.
create index undo_turn on undo_step (undone, act);
