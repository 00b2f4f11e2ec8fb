#!/usr/bin/env bash
# Guess: a document has one root element. What stands behind an early </html> (a part of the page that was put in whole, with its own
#   </body></html>) is in it, as what stands behind </body> is, or is dropped; all ways of asking the tree agree on which.
# Version: lxml 6.1.3 with libxml2 2.14.6; the same with lxml 5.4.0 and libxml2 2.13.8.
# Behaviour: lxml builds a second html element beside the root. root.iter(), text_content(), tostring() and even iter() of the whole
#   ElementTree pass over it; root.xpath('//p') and root.getnext() find it. error_log is empty. So the same page has its article or
#   not by whether the code asks with iter() or with XPath.
# Output seen:
#   behind </body>: iter ['앞', '뒤'], tree.iter ['앞', '뒤'], xpath ['앞', '뒤'], next None, log 0
#   behind </html>: iter ['앞'], tree.iter ['앞'], xpath ['앞', '뒤'], next html, log 0
#   lexbor: ['앞', '뒤'], html elements: 1
# Source: the HTML standard says of the mode "after after body" that any other token is an error and is dealt with as if it stood in
#   body, so that there is one root. lxml's tutorial calls an ElementTree a
#   wrapper around a tree with one root node and says of iter() that it yields all nodes in the order of the document; of XPath's //
#   reaching further it says nothing.
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check lxml==6.1.3 selectolax==1.0.2 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
from lxml import html
from selectolax.lexbor import LexborHTMLParser

BODY = "<html><body><p>앞</p></body><div><p>뒤</p></div></html>"
HTML = "<html><body><p>앞</p></body></html><div><p>뒤</p></div>"


def read(name: str, page: str) -> tuple[list[list[str]], str | None, int]:
    parser = html.HTMLParser()
    root = html.document_fromstring(page, parser=parser)
    ways = (root.iter("p"), root.getroottree().iter("p"), root.xpath("//p"))
    lines = [[p.text for p in way] for way in ways]
    behind = root.getnext()
    tag = None if behind is None else behind.tag
    print(f"behind {name}: iter {lines[0]}, tree.iter {lines[1]}, xpath {lines[2]}, next {tag}, log {len(parser.error_log)}")
    return lines, tag, len(parser.error_log)


both, first = ["앞", "뒤"], ["앞"]
holds = [read("</body>", BODY) == ([both, both, both], None, 0), read("</html>", HTML) == ([first, first, both], "html", 0)]
root = html.document_fromstring(HTML)
holds += [root.text_content() == "앞", "뒤" not in html.tostring(root.getroottree(), encoding="unicode")]
lexbor = LexborHTMLParser(HTML)
print(f"lexbor: {[p.text() for p in lexbor.css('p')]}, html elements: {len(lexbor.css('html'))}")
holds += [[p.text() for p in lexbor.css("p")] == both, len(lexbor.css("html")) == 1]
raise SystemExit(0 if all(holds) else 1)
PY
