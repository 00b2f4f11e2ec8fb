#!/usr/bin/env bash
# Guess: jusText ships a stop list for Korean, so an article of ordinary Korean paragraphs is kept with it, as an English one is with
#   the English list; and the list holds function words, a few hundred as for English.
# Version: jusText 3.0.2.
# Behaviour: the article is dropped as a whole. Its paragraphs are rich in stop words, but a paragraph is "good" from 200 characters on
#   (length_high), and a shorter one only beside a good one. A Korean paragraph says in half as many characters what an English one
#   says, and most of those in newspapers are shorter than that. With half the length the same article is kept. The list has 13,222
#   entries (English: 453), most of them whole inflected words, and rests of wiki markup among them.
# Output seen:
#   English: ['good', 'good', 'good', 'good'] lengths [266, 226, 266, 226] entries 453
#   Korean: ['bad', 'bad', 'bad', 'bad'] lengths [123, 101, 123, 101] entries 13222
#   Korean, half the length: ['good', 'good', 'good', 'good']
#   rests of markup: True
# Source: the package's own constants, the same for every stop list: LENGTH_LOW_DEFAULT 70 and LENGTH_HIGH_DEFAULT 200, counted in
#   characters. That a list for Korean needs other lengths stands nowhere.
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check justext==3.0.2 lxml==6.1.3 lxml_html_clean==0.4.6 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
import justext

ENGLISH = (
    "The old market of the town was full of people again before the holiday, the traders said on the eighteenth. It was the first time in"
    " five years that more than ten thousand of them had come on one day, and the town will open two more places to park in the next month.",
    "There are about a hundred shops in the market, and half of them have been there for more than thirty years. One of the traders said that"
    " people had been coming back since the roof was made anew, and that he was happy about it.",
)
KOREAN = (
    "새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 붐볐다고 상인회가 18일 밝혔다. 하루 손님이 만 명을 넘긴 것은 다섯 해 만에"
    " 처음이다. 시는 다음 달까지 주차장 두 곳을 더 열어 시장을 찾는 손님을 맞기로 했다.",
    "시장에는 가게 백여 곳이 있고 그 가운데 절반은 서른 해를 넘겼다. 한 상인은 비가 새던 골목에 지붕을 새로 얹은 뒤로 손님이 다시 늘고"
    " 있다며 이렇게 붐비는 것이 반갑다고 말했다.",
)


def kinds(paragraphs, language, **lengths):
    page = "<html><body>" + "".join(f"<p>{text}</p>" for text in paragraphs * 2) + "</body></html>"
    found = justext.justext(page.encode(), justext.get_stoplist(language), encoding="utf-8", **lengths)
    return [part.class_type for part in found], [len(part.text) for part in found]


english, korean = kinds(ENGLISH, "English"), kinds(KOREAN, "Korean")
half = kinds(KOREAN, "Korean", length_high=100)[0]
words = justext.get_stoplist("Korean")
sizes = len(justext.get_stoplist("English")), len(words)
markup = any("#f9f9c9" in word for word in words)
print(f"English: {english[0]} lengths {english[1]} entries {sizes[0]}")
print(f"Korean: {korean[0]} lengths {korean[1]} entries {sizes[1]}")
print(f"Korean, half the length: {half}\nrests of markup: {markup}")
holds = [set(english[0]) == {"good"}, set(korean[0]) == {"bad"}, set(half) == {"good"}, sizes[1] > 20 * sizes[0], markup]
raise SystemExit(0 if all(holds) else 1)
PY
