"""All problems and advice of a file, for a program that waits for them: one JSON list."""

import json
import sys
from datetime import date
from pathlib import Path

from kiosk.content.store.content_file import load
from kiosk.staff.advice import advise_on

path = Path(sys.argv[1])
result = load(path)
found = sorted([*result.problems, *advise_on(result, date.today())])
json.dump([[one.severity, one.line, one.where, one.message] for one in found], sys.stdout)
