use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Money, StaffId, Stamp, staff::Right};

/// Why something cannot be done, as a sentence for the person who tried.
///
/// Screens translate the code and its values; the English sentence is for logs and other clients.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each sentence says what its variant means")]
pub enum Rejection {
    #[error("Sign in first.")]
    NotSignedIn,
    #[error("This needs a manager.")]
    ManagerNeeded,
    #[error("A name is missing.")]
    NameMissing,
    #[error("The time zone {name} is not known.")]
    TimeZoneUnknown { name: String },
    #[error("The setting {name} cannot be so.")]
    SettingImpossible { name: String },
    #[error("{item}: the price is out of range.")]
    PriceOutOfRange { item: String },
    #[error("{item}: its page of the menu is missing.")]
    GroupMissing { item: String },
    #[error("{item}: no station makes it.")]
    StationMissing { item: String },
    #[error("{item}: its VAT rate is missing.")]
    RateMissing { item: String },
    #[error("{item}: not enough choices to choose from.")]
    ChoicesMissing { item: String },
    #[error("{item}: its choices open each other without end.")]
    ChoicesEndless { item: String },
    #[error("Table {label} stands on the plan twice.")]
    TableTwice { label: String },
    #[error("This table is not on the floor plan.")]
    TableUnknown,
    #[error("Table {label} is taken.")]
    TableTaken { label: String, by: StaffId },
    #[error("This check is not open.")]
    CheckUnknown,
    #[error("This check is open already.")]
    CheckTwice,
    #[error("Nothing stands on this check.")]
    CheckEmpty,
    #[error("{label} is already paid.")]
    AlreadyPaid {
        label: String,
        by: StaffId,
        at: Stamp,
    },
    #[error("There is still something on {label}.")]
    NotEmpty { label: String },
    #[error("A table has 1 to {most} covers.")]
    CoversOutOfRange { most: u8 },
    #[error("This item is not on the menu.")]
    ItemUnknown,
    #[error("{item} is sold out.")]
    SoldOut { item: String },
    #[error("This choice is not on the menu.")]
    ModifierUnknown,
    #[error("{group}: at most {most}.")]
    TooManyChoices { group: String, most: u8 },
    #[error("{item}: choose {group} first.")]
    ChoiceNeeded { item: String, group: String },
    #[error("A line has 1 to {most} pieces.")]
    QuantityOutOfRange { most: u32 },
    #[error("A check has at most {most} lines.")]
    TooManyLines { most: usize },
    #[error("There is no such seat.")]
    SeatUnknown,
    #[error("Courses run up to {last}.")]
    CourseOutOfRange { last: u8 },
    #[error("A note has at most {most} characters.")]
    NoteTooLong { most: usize },
    #[error("The note has characters that cannot be printed.")]
    NoteUnreadable,
    #[error("This line is not on the check.")]
    LineUnknown,
    #[error("This line is on the check already.")]
    LineTwice,
    #[error("{item} was sent already.")]
    AlreadySent { item: String },
    #[error("{item} was voided already.")]
    AlreadyVoided { item: String },
    #[error("{item} is with the kitchen: say why it is voided.")]
    ReasonNeeded { item: String },
    #[error("{paid} of this check is paid already.")]
    PaidBeyond { paid: Money },
    #[error("Nothing new to send.")]
    NothingToSend,
    #[error("Nothing waits in course {course}.")]
    NothingHeld { course: u8 },
    #[error("This ticket is gone.")]
    TicketUnknown,
    #[error("This payment was taken already.")]
    PaymentTwice,
    #[error("Only {due} is due.")]
    MoreThanDue { due: Money },
    #[error("The amount must lie above 0 and up to {most}.")]
    AmountOutOfRange { most: Money },
    #[error("{needed} is needed.")]
    GivenTooLittle { needed: Money },
    #[error("The drawer holds only {holds}.")]
    DrawerTooEmpty { holds: Money },
    #[error("Say what the cash is for.")]
    DrawerReasonNeeded,
    #[error("No day is open.")]
    DayNotOpen,
    #[error("This needs a manager: {}.", right.name().replace('_', " "))]
    ApprovalNeeded { right: Right },
    #[error("This request is not waiting any more.")]
    RequestUnknown,
    #[error("{most} requests wait already.")]
    TooManyRequests { most: usize },
    #[error("This can only be done while the house answers.")]
    HouseNeeded,
    #[error("{item}: name its price.")]
    PriceNeeded { item: String },
    #[error("{item} is not sold by weight.")]
    NotWeighed { item: String },
    #[error("{item}: put it on the scales.")]
    WeightNeeded { item: String },
    #[error("A piece weighs 1 to {most} g.")]
    WeightOutOfRange { most: u32 },
    #[error("{item}: {most} pieces at most can be parted.")]
    PartOutOfRange { item: String, most: u32 },
    #[error("{item} was not voided.")]
    NotVoided { item: String },
    #[error("This discount is not on the check.")]
    AllowanceUnknown,
    #[error("This discount is on the check already.")]
    AllowanceTwice,
    #[error("A check has at most {most} discounts.")]
    TooManyAllowances { most: usize },
    #[error("Say why.")]
    WhyNeeded,
    #[error("A discount lies above 0 and up to 100 %.")]
    PercentOutOfRange,
    #[error("There is nothing left to take off.")]
    NothingToDiscount,
    #[error("The coupon {number} is not known.")]
    CouponUnknown { number: String },
    #[error("The coupon {number} is on the check already.")]
    CouponTwice { number: String },
    #[error("A check cannot be merged with itself.")]
    SameCheck,
    #[error("This check has no table.")]
    NoTable,
    #[error("This person is not on the roster.")]
    PersonUnknown,
    #[error("A check has at most {most} payers.")]
    TooManyPayers { most: u8 },
    #[error("The shares cannot be so.")]
    SharesImpossible,
    #[error("The voucher {number} is not known.")]
    VoucherUnknown { number: String },
    #[error("The voucher {number} was sold already.")]
    VoucherTwice { number: String },
    #[error("The voucher holds only {holds}.")]
    VoucherTooSmall { holds: Money },
    #[error("A voucher's code has 6 to 24 letters and digits.")]
    VoucherUnreadable,
    #[error("This cannot be paid so.")]
    TenderImpossible,
    #[error("This account is not known.")]
    AccountUnknown,
    #[error("{account}: only {left} more can go on it.")]
    AccountFull { account: String, left: Money },
    #[error("{label} has not settled today: give money back instead.")]
    TooLateToReopen { label: String },
    #[error("Money for {label} was given back: it stays settled.")]
    RefundedAlready { label: String },
    #[error("Nothing of it is left to give back.")]
    NothingToRefund,
    #[error("{item}: only {most} left to give back.")]
    RefundTooLarge { item: String, most: u32 },
    #[error("Somebody else has published changes meanwhile: look at them first.")]
    ChangedMeanwhile,
    #[error("Only {left} of {item} left.")]
    OnlyLeft { item: String, left: u32 },
    #[error("{item}: choose {slot} first.")]
    SlotEmpty { item: String, slot: String },
    #[error("{item}: a slot has nothing that can fill it.")]
    SlotImpossible { item: String },
    #[error("{item}: {number} stands on the menu twice.")]
    NumberTwice { item: String, number: String },
    #[error("{name}: a name has at most {most} characters.")]
    NameTooLong { name: String, most: usize },
    #[error("{name}: this name has characters that cannot be printed.")]
    NameUnreadable { name: String },
    #[error("A menu has at most {most} items.")]
    MenuTooLarge { most: usize },
    #[error("{item} belongs to {combo}: change that as a whole.")]
    PartOfCombo { item: String, combo: String },
    #[error("Table {label} stands beyond the walls of its room.")]
    OffTheRoom { label: String },
    #[error("This section is not on the floor plan.")]
    SectionUnknown,
    #[error("Somebody sits at table {label}.")]
    TableInUse { label: String },
    #[error("This booking is not open.")]
    BookingUnknown,
    #[error("At most {most} bookings are held at once.")]
    TooManyBookings { most: usize },
    #[error("A booking is for today or the next two years.")]
    BookingTime,
    #[error("An address is missing.")]
    AddressMissing,
    #[error("This receipt has invoice {number} already.")]
    AlreadyInvoiced { number: u64 },
    #[error("There is no such paper.")]
    PaperUnknown,
    #[error("{item} is made of something that is not on the list of ingredients.")]
    IngredientUnknown { item: String },
    #[error("This ingredient is not on the list any more.")]
    IngredientGone,
    #[error("There is no such station.")]
    StationUnknown,
    #[error("This ticket has {most} notes already.")]
    TooManyNotes { most: usize },
    #[error("This note was answered already.")]
    NoteAnswered,
    #[error("A check has at most {most} allergies.")]
    TooManyAllergies { most: usize },
    #[error("The house could not keep this. Try again.")]
    NotKept,
}

impl Rejection {
    /// The code by which screens find the sentence in their language.
    #[must_use]
    pub fn code(&self) -> String {
        match serde_json::to_value(self) {
            Ok(value) => value["code"].as_str().unwrap_or_default().to_owned(),
            Err(_) => String::new(),
        }
    }

    /// The values that the sentence names, by name.
    #[must_use]
    pub fn values(&self) -> Vec<(String, String)> {
        let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(self) else {
            return Vec::new();
        };
        let shown = |value: serde_json::Value| match value {
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        };
        let fields = fields.into_iter().filter(|(name, _)| name != "code");
        fields.map(|(name, value)| (name, shown(value))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_gets_the_code_and_the_values_of_the_sentence() {
        let rejection = Rejection::SoldOut {
            item: "Duck confit".into(),
        };
        assert_eq!(rejection.to_string(), "Duck confit is sold out.");
        assert_eq!(rejection.code(), "sold_out");
        assert_eq!(
            rejection.values(),
            [("item".to_owned(), "Duck confit".to_owned())]
        );
    }
}
