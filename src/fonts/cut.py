#!/usr/bin/python3
"""Cuts the Chinese font that comes along from Debian's fonts-noto-cjk (SIL Open Font License 1.1).

    apt-get install python3-fonttools fonts-noto-cjk unicode-data
    src/fonts/cut.py src/main/resources/fonts

Kept are the 8105 characters of 通用规范汉字表, those of GB 2312, Latin letters, 〇 and punctuation. The outlines are made quadratic
(TrueType): every program that embeds fonts takes those.
"""

import bz2
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

NOTO = "/usr/share/fonts/opentype/noto/NotoSansCJK-%s.ttc"
SIMPLIFIED = 2
UNIHAN = "/usr/share/unicode/Unihan_OtherMappings.txt.bz2"
ERROR_OF_OUTLINES = 1.0  # of 1000 units an em: a 64th of a pixel in a title


def standard_characters():
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        return {int(line.split("\t")[0][2:], 16) for line in lines if "\tkTGH\t" in line}


def gb2312():
    found = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.update(map(ord, bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


def latin():
    return set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | set(range(0x2010, 0x2040)) | set(range(0x3000, 0x3020)) | {0x20AC, 0x2122, 0x2713}


def to_true_type(font):
    outlines, order = font.getGlyphSet(), font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, ERROR_OF_OUTLINES, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    maxima = font["maxp"]
    maxima.tableVersion = 0x00010000
    for name in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                 "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxima, name, 1 if name == "maxZones" else 0)
    font["glyf"].compile(font)
    for name, (advance, _) in font["hmtx"].metrics.items():
        font["hmtx"].metrics[name] = advance, getattr(font["glyf"].glyphs[name], "xMin", 0)
    maxima.compile(font)
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 3.0, [], {}
    font["post"].glyphOrder = order
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    font.sfntVersion = "\0\1\0\0"


def cut(weight, folder):
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"], drop_tables=[
        "GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG"])
    font = subset.load_font(NOTO % weight, subset.Options(font_number=SIMPLIFIED, recalc_bounds=True))
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=standard_characters() | gb2312() | latin())
    cutter.subset(font)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    to_true_type(font)
    path = "%s/NotoSansSC-%s.ttf" % (folder, weight)
    font.save(path)
    print(path, len(font.getGlyphOrder()), "glyphs")


if __name__ == "__main__":
    for one in ("Regular", "Bold"):
        cut(one, sys.argv[1])
