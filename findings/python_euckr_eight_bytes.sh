#!/usr/bin/env bash
# Guess: EUC-KR has 2,350 syllables, so '똠'.encode('euc_kr') raises, and with errors='xmlcharrefreplace' a page gets '&#46624;'.
# Version: CPython 3.11.7; html5lib 1.1 and webencodings 0.6.1 read as browsers do.
# Behaviour: no error handler is ever asked. The codec writes eight bytes: KS X 1001's filler and the syllable's three letters (the
#   filler again where there is no last one). Python reads them back as one syllable, so a round trip tells nothing; everybody
#   else, browsers and Python's own cp949 among them, reads four characters, the first of which has no ink.
# Output seen:
#   '똠'.encode('euc_kr')   a4d4a4a8a4c7a4b1, with xmlcharrefreplace the same
#   back with euc_kr        '똠'
#   back with cp949         'ㅤㄸㅗㅁ' (U+3164 U+3138 U+3157 U+3141)
#   html5lib, euc-kr        the same four
# Source: Python's table of standard encodings lists euc_kr with its other names and says no more; the codec's C source
#   (Modules/cjkcodecs/_codecs_kr.c) spells syllables that have no code with the letters of KS X 1001's third annex. The WHATWG
#   Encoding Standard's EUC-KR knows no such sequence, and writes the two bytes of UHC.
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check webencodings==0.6.1 html5lib==1.1 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
import html5lib
import webencodings

wrong = "똠".encode("euc_kr")
reference = "똠".encode("euc_kr", "xmlcharrefreplace")
letters = wrong.decode("cp949")
page = html5lib.parse(b'<meta charset="euc-kr"><p>' + wrong, namespaceHTMLElements=False)
browser = page.find(".//p").text
print(f"bytes: {wrong.hex()}, with xmlcharrefreplace: {reference.hex()}")
print(f"back with euc_kr: {wrong.decode('euc_kr')!r}, with cp949: {ascii(letters)}, in html5lib: {ascii(browser)}")
print(f"as the standard writes it: {webencodings.encode('똠', 'euc-kr').hex()}")
holds = [
    len(wrong) == 8,
    reference == wrong,
    wrong.decode("euc_kr") == "똠",
    letters == browser == "\u3164\u3138\u3157\u3141",
    webencodings.encode("똠", "euc-kr") == "똠".encode("cp949") != wrong,
]
raise SystemExit(0 if all(holds) else 1)
PY
