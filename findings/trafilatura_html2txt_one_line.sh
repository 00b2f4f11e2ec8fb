#!/usr/bin/env bash
# Guess: html2txt() is for a page of which all text is wanted, so it keeps paragraphs apart, as extract() does and as innerText in a
#   browser, Inscriptis and html2text do.
# Version: trafilatura 2.3.1.
# Behaviour: the whole page is one line. Headings, paragraphs, items of lists and cells are joined with single spaces, so that a headline
#   runs into the first sentence, and nothing can part them again where a sentence ends without a full stop, as Korean headlines do.
# Output seen:
#   html2txt: '새벽시장에 활기 상인회는 손님이 늘었다고 밝혔다. 시는 주차장을 더 연다. 하나 둘'
#   lines: 1, of extract(): 3
# Source: the docstring says that it runs a "basic html2txt" and gives the extracted text; of breaks it says nothing. Its option clean takes
#   elements away and parts none.
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
from trafilatura import extract, html2txt

PAGE = (
    "<html><body><article><h1>새벽시장에 활기</h1><p>상인회는 손님이 늘었다고 밝혔다.</p><p>시는 주차장을 더 연다.</p>"
    "<ul><li>하나</li><li>둘</li></ul></article></body></html>"
)
flat = html2txt(PAGE)
PLACES = ("시장", "공원", "도서관")
LONG = "".join(f"<p>시는 다음 달까지 {place} 앞에 주차장 두 곳을 더 열어 손님을 맞기로 했다고 밝혔다. " + f"{place}은 붐빈다. " * 9 for place in PLACES)
body = extract(f"<html><body><article>{LONG}</article></body></html>") or ""
print(f"html2txt: {flat!r}\nlines: {len(flat.splitlines())}, of extract(): {len(body.splitlines())}")
holds = [len(flat.splitlines()) == 1, "활기 상인회는" in flat, "하나 둘" in flat, len(body.splitlines()) == 3]
raise SystemExit(0 if all(holds) else 1)
PY
