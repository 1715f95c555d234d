#!/usr/bin/env python3
"""Makes the fonts that Quadset ships.

    python3 src/build/fonts.py OUTDIR

Needs npm and fontTools (Debian: apt install npm python3-fonttools). The results are kept in
src/main/resources/org/quadset/platform/fonts, so this runs only when a font is added or renewed.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile

try:
    from fontTools import subset
    from fontTools.ttLib import TTFont
except ImportError:
    # Another Python may stand first on the path, while the distribution's own has fontTools.
    if os.access("/usr/bin/python3", os.X_OK) and os.path.realpath(sys.executable) != os.path.realpath("/usr/bin/python3"):
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    sys.exit("fonts.py: fontTools is missing; on Debian: apt install python3-fonttools")

# Versions are fixed so that a second run gives the same files.
INTER = ("@expo-google-fonts/inter@0.4.2", {
    "Inter-Regular.ttf": "400Regular/Inter_400Regular.ttf",
    "Inter-Medium.ttf": "500Medium/Inter_500Medium.ttf",
    "Inter-SemiBold.ttf": "600SemiBold/Inter_600SemiBold.ttf",
    "Inter-Bold.ttf": "700Bold/Inter_700Bold.ttf",
})
# Small faces go in as they are: their scripts need the layout tables.
NOTO_WHOLE = {"Arabic": "0.4.3", "Hebrew": "0.4.1", "Devanagari": "0.4.1", "Thai": "0.4.2"}
# Chinese and Korean are set one glyph after another, so the layout tables and hints only cost room.
NOTO_PLAIN = {"SC": "0.4.3", "KR": "0.4.3"}

# Latin, its extensions and Vietnamese, phonetics, spacing and joined marks, Greek, Cyrillic, punctuation,
# raised figures, currency, letter-like signs, fractions, arrows, mathematics, shapes and signs, ligatures.
INTER_RANGES = [
    (0x0020, 0x052F), (0x1D00, 0x1FFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x218F),
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x25A0, 0x25FF), (0x2600, 0x26FF), (0x2700, 0x27BF),
    (0x27F0, 0x27FF), (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF), (0x2E00, 0x2E7F), (0xA640, 0xA69F), (0xA720, 0xA7FF),
    (0xAB30, 0xAB6F), (0xFB00, 0xFB06), (0xFE20, 0xFE2F), (0xFEFF, 0xFEFF), (0xFFFC, 0xFFFD),
]
# 'calt' is left out on purpose: it draws "->" as an arrow and "3x10" with a times sign, and a record must
# show what was typed.
INTER_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def unpack(package, work):
    """Fetches one npm package and returns the folder of its files."""
    packed = subprocess.run(["npm", "pack", "--silent", package], cwd=work, check=True, text=True,
                            stdout=subprocess.PIPE).stdout.split()[-1]
    folder = work / packed.removesuffix(".tgz")
    with tarfile.open(work / packed) as archive:
        # Fonts only, by plain relative name.
        archive.extractall(folder, [m for m in archive.getmembers()
                                    if m.isfile() and m.name.startswith("package/") and m.name.endswith(".ttf")
                                    and ".." not in m.name])
    return folder / "package"


def open_font(path):
    return TTFont(path, recalcTimestamp=False)  # the time of the run is kept out of the file


def make_digits_tabular(font):
    """Points 0 to 9 at the glyphs that the font's own 'tnum' feature would put in their place."""
    gsub = font["GSUB"].table
    swaps = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    swaps.update(getattr(table, "mapping", {}))
    digits = range(ord("0"), ord("9") + 1)
    for table in font["cmap"].tables:
        for code in digits:
            if code in table.cmap:
                table.cmap[code] = swaps.get(table.cmap[code], table.cmap[code])
    check_digits(font)


def check_digits(font):
    widths = {font["hmtx"][font.getBestCmap()[ord(d)]][0] for d in "0123456789"}
    if len(widths) != 1:
        sys.exit(f"fonts.py: the digits differ in width: {sorted(widths)}")


def cut(font, unicodes, features, hinting):
    options = subset.Options()
    options.layout_features = features
    options.hinting = hinting
    options.desubroutinize = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["vhea", "vmtx", "BASE", "STAT"]  # upright setting and variable styles: not used
    if not features:
        options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=unicodes)
    cutter.subset(font)


def check_and_save(font, target, unchanged=None):
    if "glyf" not in font:
        sys.exit(f"fonts.py: {target.name} has no TrueType outlines, so it can't be embedded in a PDF in part")
    if font["OS/2"].fsType & 0x030E:
        sys.exit(f"fonts.py: {target.name} forbids embedding or subsetting")
    if unchanged:
        shutil.copyfile(unchanged, target)
    else:
        font.save(target)
    print(f"{target.name:32} {target.stat().st_size:>10,} bytes  {font['name'].getDebugName(4)}")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not shutil.which("npm"):
        sys.exit("fonts.py: npm is missing; on Debian: apt install npm")
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        package, files = INTER
        folder = unpack(package, work)
        for target, source in files.items():
            font = open_font(folder / source)
            make_digits_tabular(font)
            wanted = {code for first, last in INTER_RANGES for code in range(first, last + 1)}
            cut(font, wanted, INTER_FEATURES, hinting=True)
            check_digits(font)
            check_and_save(font, out / target)
        for script, version in {**NOTO_WHOLE, **NOTO_PLAIN}.items():
            folder = unpack(f"@expo-google-fonts/noto-sans-{script.lower()}@{version}", work)
            source = folder / f"400Regular/NotoSans{script}_400Regular.ttf"
            font = open_font(source)
            if script in NOTO_PLAIN:
                cut(font, set(font.getBestCmap()), [], hinting=False)
            check_and_save(font, out / f"NotoSans{script}-Regular.ttf", source if script in NOTO_WHOLE else None)


if __name__ == "__main__":
    main()
