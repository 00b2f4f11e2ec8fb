"""Labels of encodings, and the Python codec that reads each encoding as a browser does.

Labels: https://encoding.spec.whatwg.org/#names-and-labels, all of the Korean and Unicode rows, plus those that stand
on Korean pages although no standard has them. Labels that are not here are unknown: no page can reach Python's other
codecs (``zip``, ``rot13``, ``punycode``, ``idna``, ``utf-7``).
"""

from __future__ import annotations

import codecs
from typing import Final

# WHATWG name -> labels, in lower case.
_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "euc-kr": (
        *("cseuckr", "csksc56011987", "euc-kr", "iso-ir-149", "korean", "ks_c_5601-1987", "ks_c_5601-1989"),
        *("ksc5601", "ksc_5601", "windows-949"),
        # seen on pages, in no standard
        *("cp949", "euc_kr", "euckr", "ks_c_5601", "ks_c_5601_1987", "ms949", "uhc", "x-windows-949"),
    ),
    "utf-8": ("unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "utf-8", "utf8", "x-unicode20utf8", "utf_8"),
    "utf-16le": ("csunicode", "iso-10646-ucs-2", "ucs-2", "unicode", "unicodefeff", "utf-16", "utf-16le"),
    "utf-16be": ("unicodefffe", "utf-16be"),
    "iso-2022-kr": ("csiso2022kr", "iso-2022-kr"),
    "johab": ("johab", "ksc5601-1992", "x-johab"),
    "windows-1252": (
        *("ansi_x3.4-1968", "ascii", "cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "l1", "latin1", "us-ascii"),
        *("windows-1252", "x-cp1252"),
    ),
    "shift_jis": ("csshiftjis", "ms932", "ms_kanji", "shift-jis", "shift_jis", "sjis", "windows-31j", "x-sjis"),
    "euc-jp": ("cseucpkdfmtjapanese", "euc-jp", "x-euc-jp"),
    "gbk": ("chinese", "csgb2312", "gb2312", "gb_2312", "gb_2312-80", "gbk", "iso-ir-58", "x-gbk"),
    "big5": ("big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5"),
    "gb18030": ("gb18030",),
    "windows-1251": ("cp1251", "windows-1251", "x-cp1251"),
    "koi8-r": ("cskoi8r", "koi", "koi8", "koi8-r", "koi8_r"),
    "iso-8859-2": ("iso-8859-2", "latin2"),
    "windows-1250": ("cp1250", "windows-1250"),
    "windows-1253": ("cp1253", "windows-1253"),
    "windows-1254": ("cp1254", "iso-8859-9", "latin5", "windows-1254"),
    "windows-1255": ("cp1255", "windows-1255"),
    "windows-1256": ("cp1256", "windows-1256"),
    "windows-1257": ("cp1257", "windows-1257"),
    "windows-1258": ("cp1258", "windows-1258"),
    "windows-874": ("cp874", "tis-620", "windows-874"),
}

NAMES: Final[dict[str, str]] = {label: name for name, labels in _LABELS.items() for label in labels}

# The standard's euc-kr is CP949: Python's own euc_kr cannot read 똠.
CODECS: Final[dict[str, str]] = {
    **{name: name.replace("windows-", "cp") if name.startswith("windows-") else name for name in _LABELS},
    "euc-kr": "cp949",
    "shift_jis": "cp932",
}

# Single-byte encodings read any bytes, so that reading them without a fault proves nothing.
BLIND: Final = frozenset(name for name in _LABELS if name.startswith(("windows-", "koi8", "iso-8859")))
# Of neighbours whose bytes look alike.
FOREIGN: Final = frozenset(("shift_jis", "euc-jp", "gbk", "gb18030", "big5"))
# What detection may answer: Python's name -> WHATWG's.
_NEIGHBOURS: Final = (
    *("euc-kr", "johab", "iso-2022-kr", "utf-16le", "utf-16be"),
    *FOREIGN,
    *("windows-1252", "windows-1251", "koi8-r"),
)
DETECTED: Final[dict[str, str]] = {codecs.lookup(CODECS[name]).name.replace("-", "_"): name for name in _NEIGHBOURS}

# The most common syllables of Korean prose; they make up a third of it.
COMMON_SYLLABLES: Final = frozenset("다이는의을에가고한하지로은기를사도대서어들시과자정나리일수해인보")
