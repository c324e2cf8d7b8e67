//! To whom tasks fall, seen from several units.

use intake::whose::{Former, Level, Unit, Whose, proposal};

use crate::compare::documents;

fn unit(name: &str, aliases: &[&str], level: Level) -> Unit {
    let aliases = aliases.iter().map(|a| (*a).to_string()).collect();
    Unit {
        name: name.into(),
        aliases,
        level,
        ..Unit::named(name)
    }
}

fn commune() -> Unit {
    unit("UBND xã Hướng Phùng", &["xã Hướng Phùng"], Level::Commune)
}

fn real(name: &str) -> intake::Reading {
    let found = documents("")
        .into_iter()
        .find(|(n, _, _)| n.starts_with(name));
    intake::read(&found.expect("the document is there").1)
}

fn letter(to: &str, points: &str, copies: &str) -> intake::Reading {
    intake::read(&format!(
        "UBND TỈNH QUẢNG TRỊ\nSố: 12/UBND-NC\nV/v công tác dân vận\n\
         Quảng Trị, ngày 03 tháng 3 năm 2026\nKính gửi: {to}\n\
         UBND tỉnh yêu cầu thực hiện các nội dung sau:\n{points}\n\
         Nơi nhận:\n{copies}\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn Mẫu\n"
    ))
}

#[test]
fn an_inner_plan_of_another_body_is_not_for_the_commune() {
    let found = proposal(&real("004"), &commune());
    assert!(!found.addressed);
    assert!(found.tasks.iter().all(|t| *t == Whose::Other));
    assert_eq!(found.tasks.len(), 25);
}

#[test]
fn the_inner_plan_is_for_the_office_and_its_rooms() {
    let office = unit("Văn phòng UBND tỉnh", &["VP UBND tỉnh"], Level::Department);
    let found = proposal(&real("004"), &office);
    assert!(found.addressed);
    assert_eq!(found.tasks[0], Whose::Own);
    let room = unit("Phòng Hành chính - Tổ chức", &[], Level::Inner);
    let found = proposal(&real("004"), &room);
    assert!(found.addressed);
    assert_eq!(found.tasks[24], Whose::Own);
    assert_eq!(found.tasks[23], Whose::Own);
}

#[test]
fn a_letter_to_departments_and_districts_is_not_for_a_commune_of_today() {
    for name in ["000", "001"] {
        let found = proposal(&real(name), &commune());
        assert!(!found.addressed, "{name}");
    }
    let department = unit("Sở Nội vụ", &[], Level::Department);
    let found = proposal(&real("000"), &department);
    assert!(found.addressed);
    assert_eq!(found.tasks[0], Whose::Own);
    assert_eq!(found.tasks[8], Whose::Own);
}

#[test]
fn a_letter_to_all_communes_is_ours_and_a_task_of_another_body_is_not() {
    let points = "1. Tăng cường công tác tuyên truyền.\n2. Giao Sở Nội vụ theo dõi, đôn đốc.\n\
                  3. UBND các xã, phường, đặc khu rà soát các mô hình.";
    let reading = letter(
        "Các sở, ban, ngành; UBND các xã, phường, đặc khu.",
        points,
        "- Như trên;",
    );
    let found = proposal(&reading, &commune());
    assert!(found.addressed);
    assert_eq!(found.tasks, [Whose::Own, Whose::Other, Whose::Own]);
}

#[test]
fn a_letter_that_only_reaches_us_as_a_copy_is_followed() {
    let points = "1. Tăng cường công tác tuyên truyền.\n2. Giao Sở Nội vụ theo dõi, đôn đốc.";
    let copies = "- Như trên;\n- UBND các xã, phường, đặc khu;";
    let reading = letter("Các sở, ban, ngành cấp tỉnh.", points, copies);
    let found = proposal(&reading, &commune());
    assert!(found.addressed);
    assert_eq!(found.tasks, [Whose::Shared, Whose::Other]);
}

#[test]
fn a_neighbouring_commune_is_not_ours() {
    let reading = letter(
        "UBND xã Hướng Lập.",
        "1. Rà soát các mô hình.",
        "- Như trên;",
    );
    assert!(!proposal(&reading, &commune()).addressed);
}

fn last_of_june() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2025, 6, 30).expect("a day")
}

/// A letter of one year to one addressee.
fn dated(year: i32, to: &str) -> intake::Reading {
    let points = "1. Rà soát các mô hình.";
    let mut reading = letter(to, points, "- Như trên;");
    reading.date = chrono::NaiveDate::from_ymd_opt(year, 3, 2);
    reading.year = Some(year);
    reading
}

#[test]
fn a_merged_commune_answers_to_its_old_names_in_their_time() {
    let merged = commune().with_former([Former::until("Xã Hướng Lập", last_of_june())]);
    assert!(proposal(&dated(2022, "UBND xã Hướng Lập."), &merged).addressed);
    assert!(!proposal(&dated(2026, "UBND xã Hướng Lập."), &merged).addressed);
    assert!(!proposal(&dated(2022, "UBND huyện Hướng Hóa."), &merged).addressed);
    assert!(!proposal(&dated(2022, "UBND xã Hướng Lập."), &commune()).addressed);
}

#[test]
fn a_group_that_names_its_members_is_ours_only_if_it_names_us() {
    let named = |to: &str| proposal(&dated(2026, to), &commune()).addressed;
    assert!(named("UBND các xã: Hướng Lập, Hướng Phùng."));
    assert!(!named("UBND các xã: Hướng Lập, Lao Bảo."));
    assert!(!named("UBND các xã Hướng Lập và Lao Bảo."));
    assert!(named("UBND các xã, phường, đặc khu Cồn Cỏ."));
    let island = unit("UBND đặc khu Cồn Cỏ", &[], Level::Commune);
    assert!(
        proposal(
            &dated(2026, "UBND các xã, phường, đặc khu Cồn Cỏ."),
            &island
        )
        .addressed
    );
}
