#!/usr/bin/env bash
# Guess: euc-kr, ks_c_5601-1987 and windows-949 are labels of one encoding, as in browsers, and lxml reads bytes under each alike. A
#   syllable outside of KS X 1001 (똠, 펲, 햏: UHC has them) may be lost, no more: the HTML parser recovers by default.
# Version: lxml 6.1.3, whose Linux wheel brings libxml2 2.14.6 and GNU libiconv; lxml 5.4.0 loses the same lines.
# Behaviour: three labels, three answers, and no exception. euc-kr: the tree ends at the syllable, in the middle of its paragraph.
#   ks_c_5601-1987: not one paragraph of any page, with such a syllable or without. windows-949: Latin letters all over.
#   The parser's error_log has a line on each; cp949 and uhc are read well, but those are no labels of browsers.
# Output seen:
#   html5lib, all three: ['첫 문단이다.', '시장 똠 골목에서 열렸다.', '셋째 문단이다.']
#   lxml, uhc: ['첫 문단이다.', '시장 똠 골목에서 열렸다.', '셋째 문단이다.']
#   lxml, euc-kr: ['첫 문단이다.', '시장 ']
#   lxml, ks_c_5601-1987, without 똠: []
#   lxml, windows-949: ['Ã¹ ¹®´ÜÀÌ´Ù.', ...]
# Source: lxml's page on HTMLParser says that it reads broken HTML as far as libxml2 can (`recover`, on by default). libxml2 hands
#   labels that it does not decode itself to iconv, where EUC-KR is KS X 1001 with ASCII, KS_C_5601-1987 the bare set without
#   ASCII, and UHC goes by CP949; the WHATWG Encoding Standard has one decoder, with the table of UHC, for all three labels.
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check lxml==6.1.3 html5lib==1.1 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
import html5lib
from lxml import html

LINES = ["첫 문단이다.", "시장 똠 골목에서 열렸다.", "셋째 문단이다."]
PLAIN = [LINES[0], LINES[2]]


def page(label: str, lines: list[str]) -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return f'<html><head><meta charset="{label}"><title>장터</title></head><body>{paragraphs}</body></html>'.encode("cp949")


def browser(label: str) -> list[str | None]:
    tree = html5lib.parse(page(label, LINES), namespaceHTMLElements=False)
    return [p.text for p in tree.iter("p")]


def read(label: str, lines: list[str]) -> list[str | None]:
    answer = [p.text for p in html.document_fromstring(page(label, lines)).iter("p")]
    print(f"lxml, {label}: {answer}")
    return answer


holds = [browser(label) == LINES for label in ("euc-kr", "ks_c_5601-1987", "windows-949")]
holds += [read("uhc", LINES) == LINES, read("euc-kr", PLAIN) == PLAIN, read("euc-kr", LINES) == [LINES[0], "시장 "]]
holds += [read("ks_c_5601-1987", PLAIN) == [], read("windows-949", LINES)[0] == LINES[0].encode("cp949").decode("latin-1")]
raise SystemExit(0 if all(holds) else 1)
PY
