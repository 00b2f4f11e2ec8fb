"""Pages in every encoding that Korean pages come in, built in code, each with what a reader should see."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import NamedTuple

# Prose of our own. The second line has syllables that only CP949 has, beyond EUC-KR: 똠, 펲, 햏.
PROSE = (
    "새벽시의 전통시장이 추석 대목을 맞아 손님으로 붐볐다. 상인회는 이날 하루 손님이 만 명을 넘긴 것은 처음이라고 밝혔다.",
    "시장 어귀의 똠얌 가게와 펲씨네 과일 가게에도 아침부터 줄이 길게 늘어섰다. 주인은 “햏햏 웃는 손님이 늘었다”고 말했다.",
    "시는 다음 달까지 주차장 두 곳을 더 열어 시장을 찾는 손님을 맞기로 했다. 버스 노선도 두 개 늘어 십 분에 한 대꼴로 다니게 된다.",
)
PLAIN = tuple(line.replace("똠", "돔").replace("펲", "펠").replace("햏", "해") for line in PROSE)
KOREAN = (
    *("euc-kr", "EUC-KR", "euc_kr", "EUC_KR", "euckr", "ks_c_5601-1987", "KS_C_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601"),
    *("korean", "iso-ir-149", "csEUCKR", "csksc56011987", "windows-949", "x-windows-949", "cp949", "CP949", "ms949", "uhc", "euc-kr;"),
)
UTF8 = ("utf-8", "UTF-8", "utf8", "UTF8", "unicode-1-1-utf-8", "unicode11utf8", "x-unicode20utf8", "utf-8;")
LIES = ("iso-8859-1", "windows-1252", "shift_jis", "euc-jp", "gb2312", "gbk", "big5", "johab", "iso-2022-kr", "utf-16")
UNKNOWN = ("punycode", "zip", "rot13", "idna", "utf-7", "base64", "unicode_escape", "hangul", "x", "auto")


class Case(NamedTuple):
    """A page, the charset of its HTTP header, and the text that a reader should see, U+FFFD for damage."""

    group: str
    name: str
    data: bytes
    text: str
    encoding: str
    header: str | None = None


def meta(label: str) -> str:
    """Declare an encoding as HTML 5 does."""
    return f'<meta charset="{label}">'


def pragma(label: str) -> str:
    """Declare an encoding as HTML 4 does."""
    return f'<META http-equiv=Content-Type content="text/html; charset={label}">'


def page(head: str = "", lines: tuple[str, ...] = PROSE, times: int = 4) -> str:
    """Build a page."""
    body = "\n".join(f"<p>{line}</p>" for line in lines * times)
    return f'<!doctype html>\n<html lang="ko"><head>\n{head}\n<title>{lines[0][:12]}</title>\n</head><body>\n{body}\n</body></html>\n'


def cases() -> Iterator[Case]:
    """Give every case."""
    yield from _labelled()
    yield from _lying()
    yield from _declared_oddly()
    yield from _unusual()
    yield from _damaged()
    yield from _short()


def _encoded(group: str, name: str, text: str, codec: str, encoding: str, header: str | None = None) -> Case:  # noqa: PLR0913, PLR0917 - a case
    return Case(group, name, text.encode(codec), text, encoding, header)


def _labelled() -> Iterator[Case]:
    for label in UTF8:
        yield _encoded("utf-8 labelled", label, page(meta(label)), "utf-8", "utf-8")
    yield _encoded("utf-8 labelled", "pragma", page(pragma("utf-8")), "utf-8", "utf-8")
    yield _encoded("utf-8 without label", "none", page(), "utf-8", "utf-8")
    for label in KOREAN:
        yield _encoded("cp949 labelled", label, page(meta(label)), "cp949", "euc-kr")
        yield _encoded("cp949 labelled", f"{label} pragma", page(pragma(label)), "cp949", "euc-kr")
    yield _encoded("cp949 without label", "none", page(), "cp949", "euc-kr")
    yield _encoded("cp949 without label", "far down", "x" * 70_000 + page(), "cp949", "euc-kr")
    yield _encoded("euc-kr proper", "labelled", page(meta("euc-kr"), PLAIN), "euc_kr", "euc-kr")
    yield _encoded("euc-kr proper", "without label", page("", PLAIN), "euc_kr", "euc-kr")
    for shift in range(6):
        yield _encoded("alignment", f"cp949 {shift}", "x" * shift + page("", PROSE, 40), "cp949", "euc-kr")
        yield _encoded("alignment", f"utf-8 {shift}", "x" * shift + page("", PROSE, 40), "utf-8", "utf-8")


def _lying() -> Iterator[Case]:
    for label in (*LIES, *UNKNOWN, *KOREAN[:4]):
        yield _encoded("utf-8 under a wrong label", label, page(meta(label)), "utf-8", "utf-8")
    for label in (*LIES, *UNKNOWN, *UTF8[:4]):
        yield _encoded("cp949 under a wrong label", label, page(meta(label)), "cp949", "euc-kr")
    for header in ("euc-kr", "EUC-KR", '"euc-kr"', "ms949"):
        yield _encoded("header", f"cp949 {header}", page(), "cp949", "euc-kr", header)
    for header in (*LIES, *UNKNOWN[:3], "utf-8", ""):
        yield _encoded("header", f"cp949 under {header}", page(meta("euc-kr")), "cp949", "euc-kr", header)
        yield _encoded("header", f"utf-8 under {header}", page(meta("utf-8")), "utf-8", "utf-8", header)


def _declared_oddly() -> Iterator[Case]:
    far = "<script>" + "var x = 1;\n" * 8_000 + "</script>"
    heads = {
        "comment": "<!-- <meta charset=shift_jis> -->" + meta("euc-kr"),
        "script": "<script>document.write('<meta charset=\"gbk\">')</script>" + meta("euc-kr"),
        "style": "<style>/*<meta charset=big5>*/</style>" + meta("euc-kr"),
        "title": "<title>charset=utf-16</title>" + meta("euc-kr"),
        "attribute": '<link title="<meta charset=gbk>" href=x>' + meta("euc-kr"),
        "description": '<meta name=description content="text/html; charset=gbk">' + meta("euc-kr"),
        "order of attributes": "<meta content='text/html; charset=EUC-KR' http-equiv='content-type'>",
        "spaces": '<meta charset = " euc-kr ">',
        "slash": "<meta/charset=euc-kr/>",
        "far down": far + meta("euc-kr"),
        "first of two": meta("euc-kr") + meta("gbk"),
    }
    for name, head in heads.items():
        yield _encoded("declared oddly", name, page(head), "cp949", "euc-kr")
    xml = '<?xml version="1.0" encoding="euc-kr"?>\n'
    yield _encoded("declared oddly", "xml", xml + page(), "cp949", "euc-kr")
    yield _encoded("declared oddly", "in the body", page().replace("<body>", "<body>" + meta("gbk")), "cp949", "euc-kr")
    ascii_page = page("", tuple("".join(f"&#{ord(c)};" if ord(c) > 127 else c for c in line) for line in PROSE))
    yield _encoded("ascii", "references", ascii_page, "ascii", "utf-8")
    yield _encoded("ascii", "references under euc-kr", ascii_page.replace("<head>", "<head>" + meta("euc-kr")), "ascii", "euc-kr")


def _unusual() -> Iterator[Case]:
    for codec, mark, encoding in (
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16le"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16be"),
    ):
        yield _encoded("utf-16", f"{codec} without mark", page(), codec, encoding)
        yield _encoded("utf-16", f"{codec} by header", page(), codec, encoding, encoding)
        for label in ("utf-8", "euc-kr"):
            text = page(meta(label))
            yield Case("utf-16", f"{codec} with mark under {label}", mark + text.encode(codec), text, encoding)
        yield _encoded("utf-16", f"{codec} dump without mark", "\n".join(PROSE), codec, encoding)
    for label in ("", "utf-8", "euc-kr", "shift_jis"):
        text = page(meta(label) if label else "")
        yield Case("utf-8 with mark", label, codecs.BOM_UTF8 + text.encode(), text, "utf-8")
    pasted = page(meta("euc-kr"))
    yield Case("utf-8 with mark", "on cp949", codecs.BOM_UTF8 + pasted.encode("cp949"), pasted, "euc-kr")
    for codec, encoding in (("iso2022_kr", "iso-2022-kr"), ("johab", "johab")):
        yield _encoded(encoding, "labelled", page(meta(encoding), PLAIN), codec, encoding)
        yield _encoded(encoding, "by header", page("", PLAIN), codec, encoding, encoding)
    yield _encoded("iso-2022-kr", "without label", page("", PLAIN), "iso2022_kr", "iso-2022-kr")
    text = page(meta("utf-8"))
    for codec in ("utf-8", "cp949"):
        for misread in ("latin-1", "cp1252"):
            data = text.encode(codec)
            wrong = data.decode("latin-1") if misread == "latin-1" else _browser_1252(data)
            yield Case("mojibake", f"{codec} as {misread}", wrong.encode(), text, "utf-8")
    for name, latin in (("french", "Le café d’à côté, où l’on sert des crêpes à l’été."), ("signs", "© 2026 Saebyeok · 20 °C · ½ · §3")):
        yield _encoded("latin letters", name, page("", (latin,)), "utf-8", "utf-8")


def _browser_1252(data: bytes) -> str:
    """Read bytes as browsers do: the five that Windows-1252 leaves out are control characters."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def _damaged() -> Iterator[Case]:
    for codec, encoding in (("utf-8", "utf-8"), ("cp949", "euc-kr")):
        for head in (meta(encoding), ""):
            label = "labelled" if head else "without label"
            text = page(head)
            data = text.encode(codec)
            for stray in (b"\xff", b"\x80"):
                middle = data.index("<p>시는".encode(codec))
                broken = data[:middle] + stray + data[middle:]
                seen = text.replace("<p>시는", "\ufffd<p>시는", 1)
                yield Case("stray byte", f"{encoding} {label} {stray.hex()}", broken, seen, encoding)
                many = b"".join(line + (stray if line.startswith(b"<p>") else b"") + b"\n" for line in data.splitlines())
                seen = "".join(line + ("\ufffd" if line.startswith("<p>") else "") + "\n" for line in text.splitlines())
                yield Case("stray bytes in each line", f"{encoding} {label} {stray.hex()}", many, seen, encoding)
            dump = "\n".join(PROSE)
            yield _encoded("dump", f"{encoding} {label}", dump, codec, encoding, encoding if head else None)
            yield Case(
                "cut", f"{encoding} {label}", data[: data.rindex("된".encode(codec)) + 1], text[: text.rindex("된")] + "\ufffd", encoding
            )
            nul = text.replace("상인회는", "상인회\0는").replace("<p>시는", "<p>\0시는")
            yield _encoded("NUL", f"{encoding} {label}", nul, codec, encoding)
    private = page().encode("cp949").replace("손님".encode("cp949"), b"\xc9\xa1\xc9\xa2", 1)  # a font's own characters
    yield Case("private characters", "cp949", private, page().replace("손님", "\ufffd\ufffd", 1), "euc-kr")
    widget = "<div class=widget>오늘의 날씨는 맑고 낮 기온은 이십 도까지 오르겠습니다</div>\n"
    for own, other, encoding in (("utf-8", "cp949", "utf-8"), ("cp949", "utf-8", "euc-kr")):
        for head in (meta(encoding), ""):
            start, end = page(head).split("</body>")
            data = start.encode(own) + widget.encode(other) + b"</body>" + end.encode(own)
            yield Case(
                "widget", f"{other} in {own} {'labelled' if head else 'without label'}", data, f"{start}{widget}</body>{end}", encoding
            )
            minified = start.replace("\n", "")
            data = minified.encode(own) + widget.encode(other) + end.encode(own)
            yield Case("widget", f"{other} in {own}, no line breaks {len(head)}", data, minified + widget + end, encoding)


def _short() -> Iterator[Case]:
    for text in ("<p>새벽시장</p>", "<p>새벽시의 시장이 손님으로 붐볐다.</p>", "새벽시장에 불이 났습니다"):
        yield _encoded("short", f"utf-8 {len(text)}", text, "utf-8", "utf-8")
        yield _encoded("short", f"cp949 {len(text)}", text, "cp949", "euc-kr")
        yield _encoded("short", f"cp949 labelled {len(text)}", meta("euc-kr") + text, "cp949", "euc-kr")
        yield _encoded("short", f"utf-8 under euc-kr {len(text)}", meta("euc-kr") + text, "utf-8", "utf-8")


CASES = list(cases())
