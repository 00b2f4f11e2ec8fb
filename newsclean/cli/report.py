"""Explanations for people: lines for a terminal, one HTML file for a browser."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING, Any, Final

from newsclean import ExtractionError
from newsclean.cli.records import printable

if TYPE_CHECKING:
    from newsclean.explanation import Explanation, Line

_KEPT: Final = "+"
_DROPPED: Final = "-"
_GREEN: Final = "\x1b[32m"
_GREY: Final = "\x1b[90m"
_PLAIN: Final = "\x1b[0m"
_WIDE: Final = "WF"  # East Asian width (UAX 11) of characters that take two columns
_TALLEST: Final = 5.0  # score of the highest bar
_LEGEND: Final = """\
headline?: what might be the headline, and the sum of what speaks for it
run: lines that might be the text, the one that was taken first, and what speaks for it; a few sentences go by what stands around them
below: number, + kept or - dropped, score as prose, | in the run that was taken, label, rule that gave it, text"""


def in_lines(found: Explanation, *, is_coloured: bool) -> str:
    """Write an explanation for a terminal, one line for each line of the page, in columns."""
    width = shutil.get_terminal_size().columns
    shown = [f"{name:<14} {_cut(value, max(20, width - 60))}  <- {_cut(origin, width)}" for name, value, origin in _fields(found)]
    shown += [] if found.article else [f"no article: {_why(found)}"]
    shown += [f"{'headline?':<14} {score:>6.2f} {_cut(text, max(20, width - 22))}" for text, score in found.headlines]
    shown += [f"{name:<14} {value}  {_cut(parts, max(20, width - 40))}" for name, value, parts in _runs(found)]
    shown += ["", _LEGEND, ""] if found.lines else [""]
    for number, line in enumerate(found.lines, 1):
        start = f"{number:>5} {_mark(line)} {line.score:>6.2f} {'|' if line.is_chosen else ' '} {line.label:<9} {line.rule:<18} "
        text = start + _cut(line.text, max(20, width - len(start)))
        shown.append(f"{_GREEN if line.is_kept else _GREY}{text}{_PLAIN}" if is_coloured else text)
    return "\n".join(shown) + "\n"


def in_html(found: Explanation, name: str) -> str:
    """Write an explanation as one HTML file, which needs no network and no script; all that the page says is escaped."""
    template = Template(files("newsclean.cli").joinpath("report.html").read_text("utf-8"))
    verdict = "An article" if found.article else f"No article: {_why(found)}"
    kept = sum(line.is_kept for line in found.lines)
    return template.substitute(
        name=escape(name),
        title=escape((found.article and found.article.title) or name),
        verdict=escape(verdict),
        counts=f"{len(found.lines)} lines: {kept} kept ({_KEPT}), {len(found.lines) - kept} dropped ({_DROPPED})",
        fields="\n".join(_field(*field) for field in (*_fields(found), *_headlines(found), *_runs(found))),
        bars="\n".join(_bars(found)),
        count=max(1, len(found.lines)),
        first=next((number for number, line in enumerate(found.lines, 1) if line.is_kept), 1),
        lines="\n".join(_item(number, line) for number, line in enumerate(found.lines, 1)),
    )


def _why(found: Explanation) -> str:
    """Say why there is no article: the error as `extract` raises it, and for a page that was read what it lacks."""
    error = str(ExtractionError(found.reason)) if found.reason else ""
    return f"{error}: {found.refusal}" if found.refusal else error


def _fields(found: Explanation) -> Iterator[tuple[str, str, str]]:
    values: dict[str, Any] = found.article.to_dict() if found.article else {}
    for field, origin in found.sources.items():
        value = values[field]
        if field == "paragraphs":
            value = f"paragraphs: {len(value)}, characters: {sum(map(len, value))}"
        elif field == "photo_captions":
            value = [" / ".join(filter(None, caption.values())) for caption in value]
        elif field == "reporters":
            value = [" ".join(filter(None, person.values())) for person in value]
        yield field, " · ".join(value) if isinstance(value, list) else str(value), origin


def _headlines(found: Explanation) -> Iterator[tuple[str, str, str]]:
    """Give the lines that look most like the headline as further fields, with their sums for an origin."""
    return (("headline?", text, f"{score:+.2f}") for text, score in found.headlines)


def _runs(found: Explanation) -> Iterator[tuple[str, str, str]]:
    """Give the runs of lines that were judged, with their evidence and its largest parts."""
    for run in found.runs:
        verdict = "an article" if run.is_article else "no article"
        parts = ", ".join(f"{name} {part:+.2f}" for name, part in run.signs.items())
        yield f"run {run.first}-{run.last}", f"{run.evidence:+.2f} {verdict}", parts


def _mark(line: Line) -> str:
    return _KEPT if line.is_kept else _DROPPED


def _cut(text: str, columns: int) -> str:
    """Cut a text to columns of a terminal."""
    shown = printable(text)
    taken = 0
    for index, letter in enumerate(shown):
        taken += 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
        if taken > columns:
            return shown[: max(0, index - 1)] + "…"
    return shown


def _field(name: str, value: str, origin: str) -> str:
    return f"<tr><th scope=row>{name}<td>{escape(value)}<td class=origin>{escape(origin)}"


def _bars(found: Explanation) -> Iterator[str]:
    """Draw each line's score: up for prose, down for the rest; those of the chosen run are filled."""
    for index, line in enumerate(found.lines):
        height = min(abs(line.score), _TALLEST)
        top = _TALLEST - height if line.score > 0 else _TALLEST
        kind = "chosen" if line.is_chosen else "other"
        size = f"x={index} y={top:.2f} width=.8 height={max(height, 0.1):.2f}"
        yield f"<rect class={kind} {size}><title>{index + 1}: {line.score}</title></rect>"


def _item(number: int, line: Line) -> str:
    kind = "kept" if line.is_kept else "dropped"
    chosen = " chosen" if line.is_chosen else ""
    why = f"{number} {line.label}: {escape(line.rule)} {line.score:+.2f}"
    text = f"<b>{_mark(line)}</b> <span class=text>{escape(line.text)}</span>"
    return f'<li id=l{number} class="{kind}{chosen}" tabindex=0 title="{why}">{text} <span class=why>{why}</span>'
