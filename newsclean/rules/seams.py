"""Where lines were lost: what begins a field in the middle of a line.

Every pattern is linear: no nested quantifier, every repeat bounded.
"""

from __future__ import annotations

import re
from typing import Final

from newsclean.rules.dates import MODIFIED_WORDS, PUBLISHED_WORDS
from newsclean.rules.people import EMAIL

# Where the fields of a page begin that lost its line breaks: dates with their labels and what follows them, lead-ins, the
# sign-off and the notice of copyright behind the last sentence.
SEAM: Final = re.compile(
    rf"(?<=\s)(?:{'|'.join(PUBLISHED_WORDS)})(?:시간|일시|일)?\s?[:：]?\s?(?=(?:19|20)\d\d[-./년])"
    rf"|(?<=\d{{4}}[-./]\d\d[-./]\d\d\s\d\d:\d\d)\s(?!(?:{'|'.join(MODIFIED_WORDS + PUBLISHED_WORDS)}))"
    rf"|(?<=\s)[\[(【](?:[^\[\]()=【】]{{1,16}}=[^\[\]()=【】]{{1,16}}[\])】]\s?[가-힣]{{2,4}}\s기자\s=|[^\[\]()【】]{{1,24}}\s?기자\s?[\])】])"
    rf"|(?<=[.”\"])\s(?=(?:[가-힣=/ ]{{2,20}}기자\s?)?[(\[]?{EMAIL.pattern})|(?<=\s)(?:[<\[(]?저작권자|[ⓒ©]|(?i:copyright)|무단\s?전재)"
)
