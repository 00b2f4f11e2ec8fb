"""Bytes to text: labels, lies of labels, damage, and encodings that no page should reach."""

from __future__ import annotations

import codecs
import subprocess
import sys
import tracemalloc
from dataclasses import replace

import pytest
from encoded_pages import CASES, PLAIN, PROSE, Case, meta, page
from hypothesis import example, given
from hypothesis import strategies as st
from new_fixture import answer
from pages import ARTICLES, Fixture, held

from newsclean import decode, extract
from newsclean.encoding import repair, undo_mojibake
from newsclean.rules.encodings import BLIND, CODECS, DETECTED, FOREIGN, NAMES


def _named(case: Case) -> str:
    return f"{case.group}: {case.name}"


@pytest.mark.parametrize("case", CASES, ids=_named)
def test_page_is_read_as_a_reader_sees_it(case: Case) -> None:
    decoded = decode(case.data, case.header)
    assert decoded.text == case.text
    assert decoded.encoding == case.encoding
    assert decoded.damaged == case.text.count("\ufffd")


def test_cases_are_many_and_each_its_own() -> None:
    assert len(CASES) >= 120
    assert len(set(map(_named, CASES))) == len(CASES)


def test_damage_that_the_page_itself_shows_is_not_counted() -> None:
    decoded = decode(page().replace("손님", "\ufffd").encode() + b"\xff")
    assert decoded.damaged == 1


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("Le café d'à côté, où l'on sert des crêpes à l'été. " * 20, "latin-1", "windows-1252"),
        ("Съешь же ещё этих мягких французских булок, да выпей чаю. " * 20, "cp1251", "windows-1251"),
        ("吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。" * 20, "cp932", "shift_jis"),
    ],
)
def test_other_languages_are_left_to_detection(text: str, codec: str, name: str) -> None:
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding) == (text, name)


@pytest.mark.parametrize("label", ["gb2312", "shift_jis", "big5", "windows-1252"])
def test_labels_of_other_languages_hold_for_their_pages(label: str) -> None:
    text = {"gb2312": "人人生而自由", "shift_jis": "吾輩は猫である", "big5": "人人生而自由", "windows-1252": "crêpes à l’été"}[label] * 20
    source = meta(label) + text
    assert decode(source.encode(CODECS[NAMES[label]])).text == source


@pytest.mark.parametrize("text", ["Café Zürich", "naïve — “façade” © 2026", "", "plain", "Ä" * 40, "è ç à é ù " * 20, "한글 café"])
def test_text_with_latin_letters_stays(text: str) -> None:
    assert undo_mojibake(text) == text


@pytest.mark.parametrize("codec", ["utf-8", "cp949"])
def test_extract_undoes_mojibake(codec: str) -> None:
    head = "<h1>새벽시장에 활기</h1><p>입력 2026-01-02 03:04</p>"
    right = head + "".join(f"<p>{line}</p>" for line in PROSE)
    wrong = right.encode(codec).decode("latin-1")
    assert extract(wrong).paragraphs == extract(wrong.encode()).paragraphs == PROSE
    assert extract(wrong.encode()).encoding == "utf-8"


def test_wrong_types_say_what_to_pass() -> None:
    with pytest.raises(TypeError, match=r"decode\(\) takes bytes, not str"):
        decode("문자열")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"decode\(\) takes a str for encoding, not int"):
        decode(b"", 3)  # type: ignore[arg-type]


def test_buffers_are_bytes() -> None:
    data = page().encode()
    assert decode(bytearray(data)) == decode(memoryview(data)) == decode(data)


def test_every_label_has_a_codec_that_python_knows() -> None:
    assert set(NAMES.values()) == set(CODECS)
    for codec in CODECS.values():
        codecs.lookup(codec)
    assert set(DETECTED.values()) <= set(CODECS)
    assert set(CODECS) >= BLIND | FOREIGN


@pytest.mark.parametrize("label", ["zip", "rot13", "punycode", "idna", "utf-7", "base64", "unicode_escape"])
def test_no_page_reaches_other_codecs(label: str) -> None:
    assert label not in NAMES


def test_detection_is_loaded_only_when_reached() -> None:
    script = (
        "import sys, newsclean; newsclean.decode('새벽'.encode()); newsclean.decode('새벽시장의 봄'.encode('cp949'));"
        "newsclean.decode('새벽시장의 봄은'.encode('cp949') + b'\\xff'); sys.exit('charset_normalizer' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


_LETTERS = {
    "utf-8": st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    "cp949": st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    "johab": st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    "utf-16-le": st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    "utf-16-be": st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
    "euc_kr": st.sampled_from(sorted(set("".join(PLAIN)) - set("“”"))),
    "iso2022_kr": st.sampled_from(sorted(set("".join(PLAIN)) - set("“”"))),
}
_LABELS = {"cp949": "euc-kr", "euc_kr": "euc-kr", "johab": "johab", "iso2022_kr": "iso-2022-kr", "utf-8": "utf-8"}


@pytest.mark.slow
@pytest.mark.parametrize("codec", _LETTERS)
@given(data=st.data())
def test_hangul_comes_back(codec: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.text(_LETTERS[codec], min_size=1, max_size=8), min_size=8, max_size=30))
    # With the syllables of prose around: of random syllables alone no one could tell johab from CP949.
    text = f"{meta(_LABELS[codec]) if codec in _LABELS else ''}<p>{PLAIN[0]}</p><p>{' '.join(words)}</p>"
    assert decode(text.encode(codec)).text == text


@given(st.binary(max_size=400), st.one_of(st.none(), st.sampled_from([*NAMES, "", "zip", "x" * 300])))
@example(b"\x0e" * 50, "iso-2022-kr")
@example(b"\x00\x0e\xff", "utf-16")
@example(b"<meta charset='" * 40, None)
@example(b"\x1b$)C\x0e\xff", None)
def test_any_bytes_decode(data: bytes, header: str | None) -> None:
    decoded = decode(data, header)
    assert isinstance(decoded.text, str)
    assert decoded.encoding in CODECS
    assert decoded.damaged >= 0
    assert decode(data, header) == decoded


@pytest.mark.parametrize("head", ["", "labelled"])
@pytest.mark.parametrize(("codec", "label"), [("utf-8", "utf-8"), ("cp949", "euc-kr")])
@given(place=st.integers(min_value=0), byte=st.integers(0, 255))
def test_one_changed_byte_stays_on_its_line(codec: str, label: str, head: str, place: int, byte: int) -> None:
    text = page(meta(label) if head else "", PROSE, 2)
    data = bytearray(text.encode(codec))
    place %= len(data)
    start = data.rfind(b"\n", 0, place) + 1
    end = data.find(b"\n", place)
    end = data.find(b"\n", end + 1) if end == place else end  # a line break that goes joins two lines
    before, after = bytes(data[:start]).decode(codec), bytes(data[end:] if end >= 0 else b"").decode(codec)
    data[place] = byte
    decoded = decode(data).text
    assert decoded.startswith(before)
    assert decoded.endswith(after)


def _fits_cp949(text: str) -> bool:
    try:
        text.encode("cp949")
    except UnicodeEncodeError:
        return False
    return True


_KOREAN = [f for f in ARTICLES if f.article.encoding == "utf-8" and _fits_cp949(f.data.decode())]
assert len(_KOREAN) > 40


@pytest.mark.slow
@pytest.mark.parametrize("fixture", _KOREAN, ids=lambda fixture: fixture.name)
@pytest.mark.parametrize("label", ["", "<meta charset=euc-kr>"], ids=["no-label", "euc-kr"])
def test_cp949_gives_the_same_article(fixture: Fixture, label: str) -> None:
    bare = fixture.data.decode()
    for declared in ('<meta charset="utf-8">', '<meta charset="UTF-8">', '<meta charset="utf-8" />', '<meta charset="utf-8"/>'):
        bare = bare.replace(declared, label)
    for shift in range(6):
        assert held(answer((" " * shift + bare).encode("cp949"))) == replace(fixture.article, encoding="euc-kr")


@pytest.mark.parametrize("name", ["utf-8", "euc-kr"])
def test_pages_of_several_encodings_are_the_same_whatever_is_read_at_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    line = "새벽시장이 붐볐다.\r\n"
    data = b"".join((line.encode(), line.encode("cp949"), b"\n<b>", line.encode()[:4], b"\r", line.encode("cp949")[:-5])) * 9
    whole = repair.mixed(data, name)
    monkeypatch.setattr(repair, "_AT_ONCE", 8)
    assert repair.mixed(data, name) == whole


def test_short_lines_that_end_within_a_letter_take_little_memory() -> None:
    data = "가\n\n".encode() * 400_000 + b"\xea"
    tracemalloc.start()
    decoded = decode(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (decoded.encoding, decoded.damaged) == ("utf-8", 1)
    assert peak < 10 * len(data)  # thirty times as much, were each line held
