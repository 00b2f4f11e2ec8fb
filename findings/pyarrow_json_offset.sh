#!/usr/bin/env bash
# Guess: a JSON column of ISO 8601 times with +09:00 becomes strings, as the documentation has it, or timestamps with a zone, as the
#   same library's CSV reader makes of the same text.
# Version: pyarrow 26.0.1.
# Behaviour: read_json makes timestamp[s] without a zone and puts the hours of UTC into it, so that 08:30 in Seoul is 23:30 of the
#   day before, and nothing says so. Beside a time without an offset, which stays as it is, both stand in one column nine hours
#   apart. Half a second more ("08:30:00.5") makes strings of the column. With a schema all is well.
# Output seen:
#   JSON: timestamp[s], 2024-04-30 23:30:00
#   CSV: timestamp[s, tz=UTC]
#   JSON, mixed: [2024-04-30 23:30:00, 2024-05-01 08:30:00]
#   JSON, with fractions: string
#   JSON, with a schema: 2024-05-01 08:30:00+09:00
# Source: Arrow's page on reading JSON says that strings like YYYY-MM-DD and YYYY-MM-DD hh:mm:ss become timestamp[s] and others
#   utf8, and has no word on offsets; its page on CSV says that times which all have an offset become timestamps in UTC, and that
#   a mix of both becomes strings.
set -euo pipefail
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
python3 -m venv "$box/venv" || exit 2
"$box/venv/bin/pip" install --quiet --disable-pip-version-check pyarrow==26.0.1 || exit 2
"$box/venv/bin/python" -I -X utf8 - <<'PY'
import io
from datetime import datetime

import pyarrow as pa
from pyarrow import csv, json

OFFSET, LOCAL = "2024-05-01T08:30:00+09:00", "2024-05-01T08:30:00"


def read(*times: str, schema: pa.Schema | None = None) -> pa.ChunkedArray:
    rows = "".join(f'{{"published": "{time}"}}\n' for time in times)
    return json.read_json(io.BytesIO(rows.encode()), parse_options=json.ParseOptions(explicit_schema=schema))["published"]


alone, mixed, fraction = read(OFFSET), read(OFFSET, LOCAL), read("2024-05-01T08:30:00.5+09:00")
told = read(OFFSET, schema=pa.schema([("published", pa.timestamp("s", "Asia/Seoul"))]))
table = csv.read_csv(io.BytesIO(f"published\n{OFFSET}\n".encode()))["published"]
print(f"JSON: {alone.type}, {alone[0]}\nCSV: {table.type}\nJSON, mixed: {[str(time) for time in mixed]}")
print(f"JSON, with fractions: {fraction.type}\nJSON, with a schema: {told[0]}")
night, morning = datetime(2024, 4, 30, 23, 30), datetime(2024, 5, 1, 8, 30)
holds = [
    alone.type == pa.timestamp("s"),
    alone.to_pylist() == [night],
    table.type == pa.timestamp("s", "UTC"),
    mixed.to_pylist() == [night, morning],
    fraction.type == pa.string(),
    told.to_pylist() == [datetime.fromisoformat(OFFSET)],
]
raise SystemExit(0 if all(holds) else 1)
PY
