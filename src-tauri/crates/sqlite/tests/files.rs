//! Files as people meet them: new, newer, foreign, damaged, open twice, in a read-only folder.

use std::fs;

use rusqlite::Connection;
use sqlite::{Error, Key, Lock, Migration, Schema};

const FIRST: Migration = Migration {
    number: 1,
    name: "begin",
    sql: "create table t (a text) strict;",
};
const SECOND: Migration = Migration {
    number: 2,
    name: "more",
    sql: "alter table t add column b integer;",
};
const BROKEN: Migration = Migration {
    number: 2,
    name: "broken",
    sql: "create table u (a text) strict; insert into nowhere values (1);",
};

const ONE: Schema = Schema {
    application_id: 77,
    migrations: &[FIRST],
};
const TWO: Schema = Schema {
    application_id: 77,
    migrations: &[FIRST, SECOND],
};
const BAD: Schema = Schema {
    application_id: 77,
    migrations: &[FIRST, BROKEN],
};

fn code<T>(result: sqlite::Result<T>) -> &'static str {
    result.err().map_or("ok", |error| error.code())
}

#[test]
fn the_bundled_sqlite_is_the_one_we_chose() {
    assert_eq!(code(sqlite::assert_bundled_version()), "ok");
    assert!(rusqlite::version_number() >= 3_051_003);
}

#[test]
fn a_migration_copies_the_file_first_and_a_newer_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let mut first = sqlite::open(&path, &ONE, Key::None).unwrap();
    first
        .writer()
        .execute("insert into t values ('Hướng Phùng')", [])
        .unwrap();
    drop(first);
    let mut second = sqlite::open(&path, &TWO, Key::None).unwrap();
    second.writer().execute("update t set b = 1", []).unwrap();
    drop(second);
    let copy = Connection::open(folder.path().join("notebook.v1.copy")).unwrap();
    let text: String = copy
        .query_row("select a from t", [], |row| row.get(0))
        .unwrap();
    assert_eq!(text, "Hướng Phùng");
    assert!(matches!(
        sqlite::open(&path, &ONE, Key::None),
        Err(Error::TooNew { found: 2, known: 1 })
    ));
}

#[test]
fn a_failed_migration_leaves_the_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    drop(sqlite::open(&path, &ONE, Key::None).unwrap());
    assert_eq!(
        code(sqlite::open(&path, &BAD, Key::None)),
        "migration-failed"
    );
    let mut again = sqlite::open(&path, &ONE, Key::None).unwrap();
    let tables: i64 = again
        .writer()
        .query_row("select count(*) from sqlite_schema", [], |row| row.get(0))
        .unwrap();
    assert_eq!(tables, 1);
}

#[test]
fn a_reader_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let database = sqlite::open(&path, &ONE, Key::None).unwrap();
    let reader = sqlite::reader(database.path()).unwrap();
    assert!(reader.execute("insert into t values ('x')", []).is_err());
    assert_eq!(database.path(), path);
}

#[test]
fn what_is_not_ours_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("text.db");
    fs::write(&text, "Kính gửi Ủy ban nhân dân xã. ".repeat(100)).unwrap();
    assert_eq!(code(sqlite::open(&text, &ONE, Key::None)), "not-a-notebook");
    let foreign = folder.path().join("foreign.db");
    Connection::open(&foreign)
        .unwrap()
        .execute_batch("create table x (a)")
        .unwrap();
    assert_eq!(
        code(sqlite::open(&foreign, &ONE, Key::None)),
        "not-a-notebook"
    );
    let nowhere = folder.path().join("no/such/folder.db");
    assert_eq!(
        code(sqlite::open(&nowhere, &ONE, Key::None)),
        "read-only-folder"
    );
}

#[test]
fn a_second_process_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    let held = Lock::take(folder.path()).unwrap();
    assert_eq!(code(Lock::take(folder.path())), "already-open");
    drop(held);
    assert_eq!(code(Lock::take(folder.path())), "ok");
}

#[test]
fn a_damaged_file_makes_no_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let mut database = sqlite::open(&path, &ONE, Key::None).unwrap();
    let fill = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 4000)
                insert into t select 'một dòng nhật ký ' || i from n";
    database.writer().execute(fill, []).unwrap();
    database.into_writer().close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes[9000..9200].fill(0xff);
    fs::write(&path, bytes).unwrap();
    let copy = folder.path().join("copy.db");
    let outcome = sqlite::open(&path, &ONE, Key::None)
        .and_then(|mut database| sqlite::verified_copy(database.writer(), &copy));
    assert_eq!(code(outcome), "damaged-file");
    assert_eq!(
        fs::read_dir(folder.path())
            .unwrap()
            .filter(|entry| {
                entry
                    .as_ref()
                    .unwrap()
                    .file_name()
                    .to_string_lossy()
                    .starts_with("copy")
            })
            .count(),
        0
    );
}

#[test]
fn a_copy_is_whole_and_a_template_opens_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let template = sqlite::in_memory(&TWO).unwrap();
    template
        .execute("insert into t values ('a', 1)", [])
        .unwrap();
    let copy = sqlite::copy_in_memory(&template).unwrap();
    copy.execute("insert into t values ('b', 2)", []).unwrap();
    let to = folder.path().join("copy.db");
    sqlite::verified_copy(&copy, &to).unwrap();
    sqlite::verified_copy(&copy, &to).unwrap();
    let mut opened = sqlite::open(&to, &TWO, Key::None).unwrap();
    let rows: i64 = opened
        .writer()
        .query_row("select count(*) from t", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 2);
    assert_eq!(
        fs::read_dir(folder.path())
            .unwrap()
            .filter(|entry| {
                entry
                    .as_ref()
                    .unwrap()
                    .file_name()
                    .to_string_lossy()
                    .ends_with("partial")
            })
            .count(),
        0
    );
}
