//! The till on the demo house: stories told by tapping what is in sight, and pictures of every
//! screen (into the folder named by COUVERT_PICTURES).

mod approval;
mod approval_pictures;
mod carte;
mod carte_pictures;
mod carte_published;
mod checks;
mod drawer;
mod expected;
mod expected_pictures;
mod house;
mod menu;
mod money;
mod order_line;
mod order_long;
mod order_pictures;
mod order_table;
mod papers;
mod pay;
mod pay_pictures;
mod pictures;
mod plan;
mod printers;
mod scan;
mod second_house;
mod settings;
mod setup;
mod setup_pictures;
mod sheet_pictures;
mod shorthand;
mod stories;
mod taps;
mod training;
