use super::dialect::{Days, Dialect, Hours, Letters, PLAIN, Prices, Tongue};

/// Ten systems of ten countries, none of them kind.
pub fn ten() -> [Dialect; 10] {
    let [a, b, c, d, e] = western();
    let [f, g, h, i, j] = eastern();
    [a, b, c, d, e, f, g, h, i, j]
}

/// With rows that nobody can use.
const fn hostile() -> Dialect {
    Dialect {
        broken: 60,
        ..PLAIN
    }
}

/// With columns that mean nothing, in any order, and the rows as well.
const fn strange() -> Dialect {
    Dialect {
        strange: true,
        shuffled: true,
        seed: 7,
        ..hostile()
    }
}

const fn western() -> [Dialect; 5] {
    [
        Dialect {
            letters: Letters::Utf8WithMark,
            days: Days::Dmy,
            hours: Hours::Halves,
            end: "\r\n",
            ..hostile()
        },
        Dialect {
            separator: ';',
            comma: true,
            grouping: ".",
            currency: ("", " €"),
            letters: Letters::Windows,
            days: Days::DmyShort,
            tongue: Tongue::German,
            prices: Prices::DoubtfulLine,
            ..hostile()
        },
        Dialect {
            separator: '\t',
            letters: Letters::LittleWithMark,
            days: Days::Mdy,
            hours: Hours::Tight,
            currency: ("$", " "),
            grouping: ",",
            prices: Prices::DoubtfulLine,
            ..hostile()
        },
        Dialect {
            separator: ';',
            letters: Letters::Big,
            tongue: Tongue::Dutch,
            comma: true,
            days: Days::DmyShort,
            prices: Prices::Both,
            end: "\r\n",
            hint: true,
            ..strange()
        },
        Dialect {
            separator: '|',
            tongue: Tongue::Chinese,
            days: Days::Signs,
            currency: ("￥", ""),
            prices: Prices::Unit,
            nothing: "NULL",
            ..strange()
        },
    ]
}

const fn eastern() -> [Dialect; 5] {
    [
        Dialect {
            tongue: Tongue::French,
            comma: true,
            grouping: "\u{a0}",
            letters: Letters::Windows,
            days: Days::Dmy,
            joined: true,
            quoted: true,
            prices: Prices::DoubtfulUnit,
            seed: 3,
            ..strange()
        },
        Dialect {
            end: "\r",
            days: Days::MdyShort,
            hours: Hours::Bare,
            prices: Prices::Unit,
            nothing: "N/A",
            quoted: true,
            ..hostile()
        },
        Dialect {
            letters: Letters::Little,
            days: Days::YmdShort,
            joined: true,
            shuffled: true,
            end: "\r\n",
            ..hostile()
        },
        Dialect {
            letters: Letters::BigWithMark,
            days: Days::Named,
            separator: ';',
            grouping: "'",
            currency: ("CHF ", ""),
            prices: Prices::Both,
            hours: Hours::Bare,
            seed: 11,
            ..strange()
        },
        Dialect {
            days: Days::MdyShort,
            hours: Hours::Halves,
            joined: true,
            prices: Prices::DoubtfulUnit,
            currency: ("£", ""),
            nothing: "-",
            seed: 5,
            broken: 15,
            ..strange()
        },
    ]
}
