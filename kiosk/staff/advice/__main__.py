"""`python -m kiosk.staff.advice FILE`, for the preview: all problems and advice on a file, as one JSON list."""

import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path

from kiosk.content.store.content_file import load
from kiosk.staff.advice import advise_on

result = load(Path(sys.argv[1]))
found = sorted([*result.problems, *advise_on(result, date.today())])
json.dump([asdict(problem) for problem in found], sys.stdout)
