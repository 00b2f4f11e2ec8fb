#!/usr/bin/env bash
# Guess: feedparser reads dates as Korean systems write them: its documentation has a row for "bogus (Korean)", and says of
#   2004-07-08 23:56:58 that it is read as Seoul's time; and a date that it can't read gives no value.
# Version: feedparser 6.0.14.
# Behaviour: neither holds. The parser of ISO 8601 is asked before those for Korean dates, and is content with the beginning of a
#   text: of "2004-05-25 오후 11:23:17" it takes the day, and midnight in UTC; of "2004년 05월 28일  01:31:15" it takes the year, and
#   makes up the rest: the month in which the program runs, and its first day. 2004.05.28 01:31 and 2004/05/28 01:31 go the same
#   way, so that an archive that is read twice has other dates each time. With hyphens the time is read as that of UTC.
# Output seen (in November):
#   2004-05-25 오후 11:23:17         (2004, 5, 25, 0, 0)
#   2004년 05월 28일  01:31:15        (2004, 11, 1, 0, 0)
#   2004.05.28 01:31               (2004, 11, 1, 0, 0)
#   2004/05/28 01:31               (2004, 11, 1, 0, 0)
#   2004-05-28 01:31:15            (2004, 5, 28, 1, 31)
# Source: feedparser's page "Date Parsing" has both rows (14:56:58 in UTC for the second), and says that no value comes where no
#   parser succeeds, and that the one registered last is asked first; its functions for Korean dates are registered first. Its list
#   of changes has the formats of OnBlog and Nate, the two above, since 3.3. An open report of 2016 (issue 75) has the made-up month.
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
import time

import feedparser

FEED = '<rss version="2.0"><channel><title>새벽</title><item><title>새벽</title><pubDate>{}</pubDate></item></channel></rss>'


def read(date: str) -> tuple[int, ...]:
    found = tuple(feedparser.parse(FEED.format(date)).entries[0].published_parsed[:5])
    print(f"{date:30} {found}")
    return found


before = time.gmtime().tm_mon
nate = read("2004-05-25 오후 11:23:17")
years = [read(date) for date in ("2004년 05월 28일  01:31:15", "2004.05.28 01:31", "2004/05/28 01:31")]
hyphens = read("2004-05-28 01:31:15")
made_up = [(2004, month, 1, 0, 0) for month in (before, time.gmtime().tm_mon)]
holds = [nate == (2004, 5, 25, 0, 0), all(year in made_up for year in years), hyphens == (2004, 5, 28, 1, 31)]
raise SystemExit(0 if all(holds) else 1)
PY
