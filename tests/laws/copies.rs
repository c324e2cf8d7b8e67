//! A notebook and its copy: what was open when the copy was made is closed on both, and meets.

use super::notebooks::*;
use protocol::{DeviceId, Value};
use store::Store;

const SPOT: Spot = Spot {
    record: 0,
    field: 0,
};

/// A notebook in which something is being typed, and a copy of it on another machine.
fn twins() -> (Store, Store) {
    let original = notebook(1);
    type_value(&original, "An", SPOT, Value::text("đang gõ"));
    let copy = original.copy_in_memory().unwrap();
    copy.become_new_device(DeviceId([2; 16]), [2; 32], "MAY-02")
        .unwrap();
    (original, copy)
}

#[test]
fn what_a_copy_closed_comes_home_while_it_is_still_open_here() {
    let (original, copy) = twins();
    receive(&original, &revisions(&copy));
    let of_original = revisions(&original);
    assert_eq!(of_original.len(), 1);
    assert_eq!(receive(&copy, &of_original), 0);
    for store in [&original, &copy] {
        assert_eq!((count_heads(store, SPOT), conflicts(store)), (1, 0));
        assert_sound(store);
    }
    assert!(shared(&original) == shared(&copy));
}

#[test]
fn what_the_copy_made_of_it_since_stands_when_the_original_closes() {
    let (original, copy) = twins();
    type_value(&copy, "An", SPOT, Value::text("bản sao viết tiếp"));
    receive(&original, &revisions(&copy));
    receive(&copy, &revisions(&original));
    for store in [&original, &copy] {
        assert_eq!(shown(store, SPOT), Value::text("bản sao viết tiếp"));
        assert_eq!((count_heads(store, SPOT), conflicts(store)), (1, 0));
        assert_sound(store);
    }
    assert!(shared(&original) == shared(&copy));
}

#[test]
fn what_the_copy_deleted_is_gone_when_the_original_closes() {
    let (original, copy) = twins();
    copy.write::<_, store::Error>(&actor("An", 1), |w| w.delete(SPOT.kind(), SPOT.id()))
        .unwrap();
    receive(&original, &revisions(&copy));
    revisions(&original);
    assert!(original.read(|r| r.tasks()).unwrap().is_empty());
    assert!(shared(&original) == shared(&copy));
}

#[test]
fn typing_on_in_both_is_two_values_and_neither_is_lost() {
    let (original, copy) = twins();
    type_value(&original, "An", SPOT, Value::text("ở máy cũ"));
    type_value(&copy, "An", SPOT, Value::text("ở máy mới"));
    let (a, b) = (revisions(&original), revisions(&copy));
    receive(&original, &b);
    receive(&copy, &a);
    for store in [&original, &copy] {
        assert_eq!(conflicts(store), 1);
        assert_sound(store);
    }
    assert!(shared(&original) == shared(&copy));
}
