//! What one may not do alone: asked for on one till, allowed on another.

use crate::house::{Evening, TABLET, View};

#[test]
fn two_tills_of_one_house_show_the_same_room_and_count_their_own_taps() {
    let mut anna = Evening::quiet(View::of(TABLET));
    let mut marc = anna.another("Till 2");
    anna.anna();
    marc.sign_in("Marc", "2000");
    assert_eq!((anna.taps(), marc.taps()), (6, 6), "a name, a PIN, a verb");
    anna.tap("Table 12");
    marc.settle();
    assert!(marc.sees_like("just seated"));
    assert_eq!((anna.taps(), marc.taps()), (1, 0));
}
