//! What printers say of themselves; everything else stands in the papers' own words.

use common::Language;

/// In one language.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) reprint: &'static str,
    pub(super) in_place_of: &'static str,
    pub(super) more: &'static str,
    pub(super) void: &'static str,
    pub(super) again: &'static str,
    pub(super) elsewhere: &'static str,
    pub(super) no_allergy: &'static str,
    pub(super) test: &'static str,
    pub(super) letters: &'static str,
    pub(super) columns: &'static str,
    pub(super) strong: &'static str,
    pub(super) large: &'static str,
    pub(super) picture: &'static str,
    pub(super) code: &'static str,
}

pub(super) const fn of(language: Language) -> &'static Said {
    match language {
        Language::English => &ENGLISH,
        Language::Dutch => &DUTCH,
        Language::German => &GERMAN,
        Language::French => &FRENCH,
        Language::Chinese => &CHINESE,
    }
}

const ENGLISH: Said = Said {
    reprint: "REPRINT - may be a duplicate",
    in_place_of: "for printer",
    more: "MORE",
    void: "VOID",
    again: "MAKE AFTER ALL",
    elsewhere: "MADE AT",
    no_allergy: "ALLERGY TAKEN BACK",
    test: "Test page",
    letters: "Letters",
    columns: "Columns",
    strong: "Bold",
    large: "Large",
    picture: "Picture",
    code: "Code",
};
const DUTCH: Said = Said {
    reprint: "HERDRUK - mogelijk dubbel",
    in_place_of: "voor printer",
    more: "EXTRA",
    void: "VERVALT",
    again: "TOCH MAKEN",
    elsewhere: "GEMAAKT BIJ",
    no_allergy: "ALLERGIE VERVALLEN",
    test: "Testpagina",
    letters: "Letters",
    columns: "Kolommen",
    strong: "Vet",
    large: "Groot",
    picture: "Beeld",
    code: "Code",
};
const GERMAN: Said = Said {
    reprint: "NACHDRUCK - evtl. doppelt",
    in_place_of: "für Drucker",
    more: "NACHTRAG",
    void: "STORNO",
    again: "DOCH MACHEN",
    elsewhere: "MACHT JETZT:",
    no_allergy: "ALLERGIE ZURÜCKGENOMMEN",
    test: "Testseite",
    letters: "Zeichen",
    columns: "Spalten",
    strong: "Fett",
    large: "Groß",
    picture: "Bild",
    code: "Code",
};
const FRENCH: Said = Said {
    reprint: "RÉIMPRESSION - doublon possible",
    in_place_of: "pour l'imprimante",
    more: "EN PLUS",
    void: "ANNULÉ",
    again: "À FAIRE FINALEMENT",
    elsewhere: "FAIT PAR",
    no_allergy: "ALLERGIE RETIRÉE",
    test: "Page de test",
    letters: "Caractères",
    columns: "Colonnes",
    strong: "Gras",
    large: "Grand",
    picture: "Image",
    code: "Code",
};
const CHINESE: Said = Said {
    reprint: "重印 - 可能重复",
    in_place_of: "代替打印机",
    more: "加菜",
    void: "退菜",
    again: "恢复制作",
    elsewhere: "改由以下工位制作:",
    no_allergy: "过敏已取消",
    test: "测试页",
    letters: "字符",
    columns: "列数",
    strong: "粗体",
    large: "大字",
    picture: "图像",
    code: "二维码",
};
