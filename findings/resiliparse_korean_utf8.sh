#!/usr/bin/env bash
# Guess: detect_encoding() on Korean text in CP949 gives a name that bytes_to_str() can read it with, as for Japanese, Chinese or
#   Russian; and taking the page's own label (from_html_meta=True) is safer still.
# Version: Resiliparse 2.0.1.
# Behaviour: the detector does see cp949, but the answer is then looked up among the names of the WHATWG standard, where cp949 is
#   missing (its names are euc-kr, windows-949 and others), and what is missing becomes utf-8. So all Korean text in CP949 is
#   "utf-8", and bytes_to_str() makes Latin letters of it. The label euc-kr becomes Python's narrow euc_kr codec, though the
#   standard means UHC: one syllable like 똠, and again the whole page comes out as Latin letters.
# Output seen:
#   Korean: cp949 -> utf-8, Japanese: shift_jis -> shift_jis, Chinese: gb18030 -> gb18030, Russian: cp1251 -> cp1251
#   decoded: »õº®½Ã Àå
#   by its label: euc_kr, decoded: <meta charset="euc-kr"><p>»õº®½Ã
# Source: the docstring of map_encoding_to_html5 says that names outside of the standard's mapping become UTF-8 and that the result
#   need not fit the text; that of detect_encoding says that the default maps names for the web, UTF-8 being the fallback when
#   nothing is detected. That the name found for Korean is itself outside of the mapping stands nowhere.
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check resiliparse==2.0.1 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

TEXTS = {
    "Korean": ("새벽시 장터는 다음 달부터 두 배로 늘어난다고 시청이 밝혔다.", "cp949"),
    "Japanese": ("朝の市場は来月から二倍になると市が発表した。", "shift_jis"),
    "Chinese": ("早市从下个月起扩大一倍，市政府表示。", "gb18030"),
    "Russian": ("Утренний рынок станет вдвое больше, сообщили в городе.", "cp1251"),
}
names = {}
for language, (text, encoding) in TEXTS.items():
    raw = text.encode(encoding)
    names[language] = (detect_encoding(raw, html5_compatible=False), detect_encoding(raw))
    print(f"{language}: {names[language][0]} -> {names[language][1]}")
korean = TEXTS["Korean"][0].encode("cp949")
decoded = bytes_to_str(korean, detect_encoding(korean))
page = f'<meta charset="euc-kr"><p>{TEXTS["Korean"][0]} 똠</p>'.encode("cp949")
label = detect_encoding(page, from_html_meta=True)
labelled = bytes_to_str(page, label)
print(f"decoded: {decoded[:9]}\nby its label: {label}, decoded: {labelled[:32]}")
others = all(names[language][1] == encoding for language, (_, encoding) in TEXTS.items() if language != "Korean")
holds = [others, names["Korean"] == ("cp949", "utf-8"), "새벽" not in decoded, label == "euc_kr", "새벽" not in labelled]
raise SystemExit(0 if all(holds) else 1)
PY
