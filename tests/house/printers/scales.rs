//! What lies on the scales, in both dialects.

use common::{
    ScaleId, demo,
    house::{Founding, House, Reach, Scale as Known},
    protocol::{Ask, Refusal, Reply},
};

use crate::{peers::Scale, tills::Evening};

#[test]
fn a_weight_is_told_at_rest_and_not_before() {
    let scales = [Scale::start(), Scale::sma()];
    let known = |(id, scale): (u32, &Scale)| Known {
        id: ScaleId(id),
        name: format!("scales {id}"),
        reach: Reach::Tcp {
            host: scale.address.ip().to_string(),
            port: scale.address.port(),
        },
    };
    let founding = demo::house();
    let house = House {
        scales: (1..).zip(&scales).map(known).collect(),
        ..founding.house.clone()
    };
    let mut evening = Evening::of(&Founding { house, ..founding }, 1);
    for (id, scale) in (1..).zip(&scales) {
        let weigh = Ask::Weigh { scale: ScaleId(id) };
        scale.weigh(1_250);
        let weight = evening.asks(weigh.clone());
        assert_eq!(weight, Reply::Weight { grams: 1_250 }, "{id}");
        scale.weigh(-500);
        let nothing = Reply::Refused(Refusal::NoWeight);
        assert_eq!(evening.asks(weigh.clone()), nothing, "{id}");
        scale.power(false);
        assert_eq!(evening.asks(weigh), nothing, "{id}");
    }
}
