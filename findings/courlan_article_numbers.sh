#!/usr/bin/env bash
# Guess: courlan, by which crawlers of news clean addresses, drops what tracks people; two articles keep two addresses.
# Version: courlan 1.4.0.
# Behaviour: uid, cid, eid and source_id are dropped as trackers, and with them the number of the article in the system of many
#   Korean papers (sub_read.html?uid=...): all articles of such a paper become one address, and a set of addresses holds one of them.
#   With strict=True all parameters go but fourteen names and the language: then the numbers of the other common systems
#   (articleView.html?idxno=..., no, news_id) are lost as well, and a portal's old address keeps aid, the number of the article, and
#   loses oid, the number of the paper that it counts in.
# Output seen:
#   clean_url: https://news.example.co.kr/sub_read.html
#   clean_url: https://news.example.co.kr/sub_read.html
#   clean_url: https://news.example.co.kr/articleView.html?idxno=101
#   strict:    https://news.example.co.kr/articleView.html
#   strict:    https://news.example.com/main/read.naver?aid=0000000001
# Source: courlan's README promises to remove unnecessary parts of a query, and its example of strict=True drops a tracker and keeps
#   "post" and "page". The pattern of trackers stands in its module clean.py, the fourteen names in settings.py.
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check courlan==1.4.0 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
from courlan import clean_url, normalize_url

SITE = "https://news.example.co.kr"
clean = [clean_url(SITE + page) for page in ("/sub_read.html?uid=101", "/sub_read.html?uid=102", "/articleView.html?idxno=101")]
portal = "https://news.example.com/main/read.naver?oid=001&aid=0000000001"
strict = [normalize_url(address, strict=True) for address in (f"{SITE}/articleView.html?idxno=101", portal)]
print(*(f"clean_url: {address}" for address in clean), *(f"strict:    {address}" for address in strict), sep="\n")
holds = [
    clean[0] == clean[1] == f"{SITE}/sub_read.html",
    clean[2] == f"{SITE}/articleView.html?idxno=101",
    strict == [f"{SITE}/articleView.html", "https://news.example.com/main/read.naver?aid=0000000001"],
]
raise SystemExit(0 if all(holds) else 1)
PY
