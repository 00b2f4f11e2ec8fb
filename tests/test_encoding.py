from __future__ import annotations

import codecs
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import decode
from newsclean.rules.encodings import CODECS, NAMES

PROSE = "새벽시의 전통시장이 추석 대목을 맞아 손님으로 붐볐다. 펲씨와 똠얌 가게도 문전성시였다. "
# Syllables of EUC-KR proper: an encoder of ISO-2022-KR has no others.
PLAIN = PROSE.replace("펲", "펠").replace("똠", "돔")


def _page(label: str) -> str:
    return f"<html><head>{label}<title>새벽일보</title></head><body><p>{PROSE * 5}</p></body></html>"


@pytest.mark.parametrize(
    ("label", "codec", "name"),
    [
        ('<meta charset="utf-8">', "utf-8", "utf-8"),
        ("<meta charset=euc-kr>", "cp949", "euc-kr"),
        ("<META CHARSET='EUC-KR'>", "cp949", "euc-kr"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987">', "cp949", "euc-kr"),
        ('<meta charset="windows-949">', "cp949", "euc-kr"),
        ('<meta charset="x-windows-949;">', "cp949", "euc-kr"),
        ('<meta charset="ms949">', "cp949", "euc-kr"),
        ("", "utf-8", "utf-8"),
        ("", "cp949", "euc-kr"),
        ('<meta charset="euc-kr">', "utf-8", "utf-8"),
        ('<meta charset="utf-8">', "cp949", "euc-kr"),
        ('<meta charset="iso-8859-1">', "cp949", "euc-kr"),
        ('<meta charset="utf-16">', "utf-8", "utf-8"),
        ('<meta charset="rot13">', "utf-8", "utf-8"),
        ("<!-- <meta charset=shift_jis> --><meta charset=euc-kr>", "cp949", "euc-kr"),
        ("<script>'<meta charset=shift_jis>'</script><meta charset=euc-kr>", "cp949", "euc-kr"),
        ("<title>charset=utf-16</title><meta charset=euc-kr>", "cp949", "euc-kr"),
    ],
)
def test_declared_and_undeclared(label: str, codec: str, name: str) -> None:
    page = _page(label)
    decoded = decode(page.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.damaged) == (page, name, 0)


def test_xml_declaration() -> None:
    page = '<?xml version="1.0" encoding="euc-kr"?>' + _page("")
    assert decode(page.encode("cp949")).encoding == "euc-kr"


def test_declaration_far_down_the_head() -> None:
    page = _page("<script>" + "x" * 20_000 + "</script><meta charset=johab>").replace("펲", "펠").replace("똠", "돔")
    assert decode(page.encode("johab")).encoding == "johab"


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16le", "utf-16le"),
        (codecs.BOM_UTF16_BE, "utf-16be", "utf-16be"),
    ],
)
def test_byte_order_mark_outranks_all(mark: bytes, codec: str, name: str) -> None:
    page = _page("<meta charset=euc-kr>")
    decoded = decode(mark + page.encode(codec), encoding="euc-kr")
    assert (decoded.text, decoded.encoding) == (page, name)


def test_header_outranks_declaration_if_the_bytes_agree() -> None:
    page = _page("<meta charset=utf-8>")
    assert decode(page.encode("cp949"), encoding="EUC-KR").text == page
    assert decode(page.encode("utf-8"), encoding="EUC-KR").text == page
    assert decode(page.encode("utf-8"), encoding="nonsense").text == page


@pytest.mark.parametrize("codec", ["utf-8", "cp949"])
def test_one_stray_byte_costs_itself_alone(codec: str) -> None:
    lines = [_page("<meta charset=euc-kr>" if codec == "cp949" else ""), *["<p>" + PROSE + "</p>"] * 40]
    data = "\n".join(lines).encode(codec) + b"\n<p>\xff</p>\n" + PROSE.encode(codec)
    decoded = decode(data)
    assert decoded.encoding == ("utf-8" if codec == "utf-8" else "euc-kr")
    assert decoded.damaged == 1
    assert decoded.text.replace("\ufffd", "") == "\n".join(lines) + "\n<p></p>\n" + PROSE


def test_widget_in_another_encoding_is_read_line_by_line() -> None:
    lines = ["<p>" + PROSE + "</p>"] * 200
    data = "\n".join(lines).encode() + b"\n" + "<p>오늘의 운세</p>".encode("cp949")
    decoded = decode(data)
    assert decoded.text == "\n".join([*lines, "<p>오늘의 운세</p>"])
    assert (decoded.encoding, decoded.damaged) == ("utf-8", 0)


def test_wrong_type_says_what_to_pass() -> None:
    with pytest.raises(TypeError, match=r"decode\(\) takes bytes, not str"):
        decode("문자열")  # type: ignore[arg-type]


def test_buffers_are_bytes() -> None:
    data = _page("").encode()
    assert decode(bytearray(data)) == decode(memoryview(data)) == decode(data)


def test_every_label_has_a_codec_that_python_knows() -> None:
    assert set(NAMES.values()) == set(CODECS)
    for codec in CODECS.values():
        codecs.lookup(codec)


@pytest.mark.parametrize("label", ["zip", "rot13", "punycode", "idna", "utf-7", "base64", "unicode_escape"])
def test_no_page_reaches_other_codecs(label: str) -> None:
    assert label not in NAMES


@given(st.binary(max_size=400))
def test_any_bytes_decode(data: bytes) -> None:
    decoded = decode(data)
    assert isinstance(decoded.text, str)
    assert decode(data) == decoded


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=8, max_size=80))
def test_hangul_comes_back(text: str) -> None:
    assert decode(text.encode()).text == text
    assert decode(f"<meta charset=euc-kr>{text}".encode("cp949")).text == f"<meta charset=euc-kr>{text}"


def test_detection_is_loaded_only_when_reached() -> None:
    assert decode(PLAIN.encode()).encoding == "utf-8"
    assert "charset_normalizer" not in sys.modules or decode(PLAIN.encode("cp949")).encoding == "euc-kr"
