#!/usr/bin/env python3
"""Cuts the fonts of the screens out of their full releases.

    python3 cut.py SOURCE [OUT]

SOURCE is searched (with its subfolders) for Inter_400Regular.ttf,
Inter_600SemiBold.ttf, Inter_700Bold.ttf and NotoSansSC_400Regular.ttf;
OUT is the folder of this script unless named. Needs fonttools. The same
sources and the same fonttools give the same bytes.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

INTER = {
    "Inter_400Regular.ttf": "Inter-Regular.ttf",
    "Inter_600SemiBold.ttf": "Inter-SemiBold.ttf",
    "Inter_700Bold.ttf": "Inter-Bold.ttf",
}
NOTO = {"NotoSansSC_400Regular.ttf": "NotoSansSC-Regular.ttf"}

# What Inter is asked for; what it lacks is left out, except MUST.
LATIN = [
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin, Latin-1, extended A and B
    (0x02B9, 0x02DD), (0x0300, 0x0331),  # accents by themselves, and combining
    (0x1E00, 0x1EFF),                    # ẞ, and the Vietnamese vowels
    (0x2000, 0x206F), (0x2070, 0x209C),  # punctuation, small figures
    (0x20A0, 0x20C0), (0x2100, 0x214F),  # money, № ™ ℮
    (0x2150, 0x215F),                    # fractions
    (0x2190, 0x21FF),                    # arrows
    (0x2212, 0x2265), (0x2318, 0x232B), (0x23CE, 0x23CE),
    (0x25A0, 0x25FF), (0x2600, 0x26FF), (0x2700, 0x27BF),
]
MUST = "✓⚠●○–—−×÷½⅓¼⅔¾⅕⅖•·‹›«»„“”‚‘’…€£¥₣→←↑↓°№ßẞŁłŐőŞşĞğıÅåØøĐđẽươ\u2007\u2009\u202f\u00a0"

# Amounts must stand under each other in every weight, so the figures and the
# marks that stand between them are the font's tabular ones from the start.
TABULAR = "0123456789.,:+−"

# Dishes, produce and words of the house beyond level 1 of GB 2312.
DISHES = (
    "煲焗蚝馄饨粽鳕鲈鲳鲍鳗蛤蜊蛏鳝鲢鲫鲑鲷鲤鲶鳟鱿鳌鲟蚬蚌蟹螺虾鳅鱼"
    "蕨藕荠茼蒿芫荽苋莴苣韭薹芹葱姜蒜蒜薹茄苔菇蘑菌榨莲茭荸荞薯芋"
    "馍饽肴馐脍炙烩焖煸炝熘爆炖煨卤酱腌熏酥酪糯粑糍羹饺饼馒馕馇饴饯"
    "醪糟醋酿酒酎醇酵豉醢鸡鸭鹅鹌鹑鸽兔羔羊犊腩腱胗肫肚肘蹄"
    "柠檬柚橙橘柑桔荔枝芒椰榴莲蓝莓草莓猕猴桃杏榛栗腰果核桃杧枇杷"
    "啤咖啡奶茶拿铁卡布奇诺抹茶普洱茉莉菊龙井乌碧螺春玫瑰"
    "叉烧肠粉虾饺麻婆豆腐宫保丁锅贴汤圆臊担担沙嗲咖喱馅溏椒"
    "屉俩您谁瓶盅碟箸匙筷勺砂甑笼甜咸辣麸麦坚芝麻芥甲壳软硫羽扇豆"
)


def find(source, name):
    """The one file of that name under `source`."""
    found = sorted(source.rglob(name))
    if not found:
        sys.exit(f"{name} is nowhere under {source}")
    return found[0]


def options(features):
    chosen = Options()
    chosen.layout_features = features
    chosen.hinting = False
    chosen.glyph_names = False
    chosen.notdef_outline = True
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    chosen.drop_tables += ["STAT", "meta", "vhea", "vmtx", "BASE", "VORG", "DSIG"]
    # The head table's date would differ with every run.
    chosen.recalc_timestamp = False
    return chosen


def tabular_names(font):
    """Proportional glyph → tabular glyph, as the font's `tnum` says."""
    gsub = font["GSUB"].table
    names = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    names.update(getattr(table, "ExtSubTable", table).mapping)
    return names


def make_tabular(font):
    """Lets the characters of TABULAR point at their tabular glyphs."""
    cmap, names = font.getBestCmap(), tabular_names(font)
    swap = {ord(char): names[cmap[ord(char)]] for char in TABULAR}
    for table in font["cmap"].tables:
        for code, glyph in swap.items():
            if code in table.cmap:
                table.cmap[code] = glyph
    return set(swap.values())


def unkern(font, glyphs):
    """Takes `glyphs` out of all pair kerning: figures keep their column."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if type(table).__name__ != "PairPos":
                continue
            if table.Format == 1:
                unkern_pairs(table, glyphs)
            else:
                kept = [g for g in table.Coverage.glyphs if g not in glyphs]
                table.Coverage.glyphs = kept
                for classes in (table.ClassDef1, table.ClassDef2):
                    for glyph in glyphs:
                        classes.classDefs.pop(glyph, None)


def unkern_pairs(table, glyphs):
    kept = [
        (first, pairs)
        for first, pairs in zip(table.Coverage.glyphs, table.PairSet)
        if first not in glyphs
    ]
    for _, pairs in kept:
        rest = [r for r in pairs.PairValueRecord if r.SecondGlyph not in glyphs]
        pairs.PairValueRecord, pairs.PairValueCount = rest, len(rest)
    table.Coverage.glyphs = [first for first, _ in kept]
    table.PairSet = [pairs for _, pairs in kept]
    table.PairSetCount = len(kept)


def chinese():
    """Level 1 of GB 2312 and its signs, ASCII, and the words of the house."""
    chars = {chr(code) for code in range(0x20, 0x7F)} | set(DISHES) | set("¥€·…—–×÷")
    rows = [0xA1, 0xA3, *range(0xB0, 0xD8)]
    for row in rows:
        for cell in range(0xA1, 0xFF):
            try:
                chars.add(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass  # the last five cells of level 1 are empty
    return {ord(char) for char in chars}


def cut_inter(source, target):
    font = TTFont(source, recalcTimestamp=False)
    tabular = make_tabular(font)
    unkern(font, tabular)
    codes = {code for first, last in LATIN for code in range(first, last + 1)}
    subsetter = Subsetter(options(["kern", "mark", "mkmk", "ccmp"]))
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.save(target)
    check_inter(target)


def check_inter(target):
    font = TTFont(target)
    cmap, widths = font.getBestCmap(), font["hmtx"]
    missing = [char for char in MUST if ord(char) not in cmap]
    assert not missing, f"{target.name} lacks {missing}"
    for group in ("0123456789\u2007", ".,:"):
        advances = {widths[cmap[ord(char)]][0] for char in group}
        assert len(advances) == 1, f"{group} are not of one width in {target.name}"


def cut_noto(source, target):
    font = TTFont(source, recalcTimestamp=False)
    wanted = chinese()
    missing = [chr(code) for code in sorted(wanted) if code not in font.getBestCmap()]
    assert not missing, f"{source.name} lacks {missing}"
    subsetter = Subsetter(options([]))
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.save(target)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    source = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) == 3 else Path(__file__).parent
    for names, cut in ((INTER, cut_inter), (NOTO, cut_noto)):
        for full, small in names.items():
            cut(find(source, full), out / small)
            print(f"{small}: {(out / small).stat().st_size // 1024} kB")


main()
