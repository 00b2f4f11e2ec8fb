"""Explanations on the terminal and in a browser."""

from __future__ import annotations

import html
import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import read_terminal, run
from pages import FOLDER

from newsclean import explain
from newsclean.cli.report import in_html, in_lines

PAGE = FOLDER / "yonhap" / "2024-city-market.html"
FRONT = FOLDER / "front" / "not-found.html"
BROWSER = shutil.which("chromium") or shutil.which("chrome")
HOSTILE = """<title>&lt;script&gt;document.title='run'&lt;/script&gt; $name ${count} 활기</title>
<h1>&lt;script&gt;document.title='run'&lt;/script&gt; $name ${count} 활기</h1><p>입력 2026-01-02 03:04
<p>&lt;img src=x onerror="document.title='run'"&gt; 새벽시의 전통시장이 추석 대목을 맞아 모처럼 손님으로 붐볐다고 상인회가 18일 밝혔다.
<p>&lt;/ol&gt;&lt;/html&gt; " ' &amp;amp; 상인회는 이날 하루 손님이 만 명을 넘긴 것은 다섯 해 만에 처음이라고 밝혔다.
<p>&lt;style&gt;body{display:none}&lt;/style&gt; 시는 다음 달까지 주차장 두 곳을 더 열어 시장을 찾는 손님을 맞기로 했다."""


def test_terminal() -> None:
    done = run("--explain", PAGE)
    shown = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "\x1b" not in shown
    assert re.search(r"^title +새벽시, .* <- line 60, as ld:headline$", shown, re.MULTILINE)
    assert re.search(r"^   61 \+  -0\.80   timestamp stamp +송고시간2024", shown, re.MULTILINE)
    assert re.search(r"^   63 -  -0\.80   chrome    head ", shown, re.MULTILINE)
    assert len(shown.splitlines()) > 100


def test_page_that_is_no_article() -> None:
    done = run("--explain", FRONT)
    assert done.returncode == 0
    assert "no article: not-an-article: the page holds no news article: the headline is that of an error page" in done.stdout.decode()
    assert "\nbelow: number, + kept or - dropped" in done.stdout.decode()
    assert run("--explain", "-").stdout.decode() == "no article: empty: the input holds no text\n\n"


def test_colours_on_a_terminal_only() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-m", "newsclean", "--explain", str(FRONT)], stdout=theirs):
        os.close(theirs)
        assert b"\x1b[" in read_terminal(ours)


def test_control_characters_do_not_reach_the_terminal() -> None:
    shown = in_lines(explain("<h1>새벽\x1b]0;x\x07시장\u202e</h1>"), is_coloured=False)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", shown)


def test_many_pages() -> None:
    done = run("--explain", PAGE, FRONT)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"newsclean: --explain: there may be many pages" in done.stderr


def test_html_escapes_all_of_the_page() -> None:
    shown = in_html(explain(HOSTILE), "<b>$x.html")
    tags = set(re.findall(r"<([a-z0-9]+)", shown))
    assert tags <= {
        "html",
        "meta",
        "title",
        "style",
        "h1",
        "h2",
        "p",
        "strong",
        "a",
        "table",
        "tr",
        "th",
        "td",
        "svg",
        "rect",
        "ol",
        "li",
        "b",
        "span",
    }
    assert "onerror" not in re.sub(r"&lt;.*?&gt;", "", shown)
    assert "$name ${count} 활기" in html.unescape(shown)
    assert "http" not in shown.replace("http-equiv", "")


def test_html_marks_lines_by_more_than_colour() -> None:
    found = explain(PAGE.read_bytes())
    shown = in_html(found, PAGE.name)
    kept = [number for number, line in enumerate(found.lines, 1) if line.is_kept]
    assert shown.count("<b>+</b>") == shown.count('class="kept') == len(kept) > 15
    assert shown.count("<b>-</b>") == shown.count('class="dropped') == len(found.lines) - len(kept) > 100
    assert len(shown.encode()) < 100_000
    assert re.findall(r'href="(.*?)"', shown) == [f"#l{kept[0]}"]
    assert f"<li id=l{kept[0]} " in shown


def _browse(page: Path, *options: str) -> subprocess.CompletedProcess[str]:
    assert BROWSER
    command = [BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", *options, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)


@pytest.mark.slow
@pytest.mark.skipif(BROWSER is None, reason="no browser")
@pytest.mark.parametrize("source", [PAGE, FRONT, None], ids=["article", "front", "hostile"])
def test_browser(tmp_path: Path, source: Path | None) -> None:
    page = source or tmp_path / "hostile.html"
    if source is None:
        page.write_text(HOSTILE, "utf-8")
    report = tmp_path / "report.html"
    assert run("--explain", page, "-o", report).returncode == 0
    done = _browse(report, "--dump-dom")
    assert "CONSOLE" not in done.stderr
    title = re.search(r"<title>(.*?)</title>", done.stdout, re.DOTALL)
    assert title
    assert title[1] != "run"
    assert "<script" not in done.stdout
    assert done.stdout.count("<li ") == len(explain(page.read_bytes()).lines)
    # A picture of each way to look at it: wide, on a phone, printed.
    _browse(report, "--window-size=1000,1000", f"--screenshot={tmp_path}/wide.png")
    _browse(report, "--window-size=400,800", "--blink-settings=preferredColorScheme=0", f"--screenshot={tmp_path}/phone.png")
    _browse(report, f"--print-to-pdf={tmp_path}/print.pdf")
    assert all((tmp_path / name).stat().st_size > 5_000 for name in ("wide.png", "phone.png", "print.pdf"))
