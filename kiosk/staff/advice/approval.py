"""Whether a clinician has approved the words, and for how much longer."""

from collections.abc import Iterator
from datetime import date

from kiosk.command_name import command_name
from kiosk.content.model.content import Approval, Clinic
from kiosk.content.problems import Problem
from kiosk.staff.advice.written import Written, advice

SOON = 30
"""Days in which a clinician can read all of it once more (ours)."""


def approval(written: Written) -> Iterator[Problem]:
    for clinic, part in written.of(Clinic):
        if not clinic.approval:
            message = f"no clinician has approved these words. When one has, type: {command_name('approve')}"
            yield advice(part.node, message)
    for given, part in written.of(Approval):
        left = (date.fromisoformat(given.until) - written.today).days
        if left <= SOON:
            ends = f"ran out on {given.until}" if left < 0 else f"ends on {given.until}"
            yield advice(part.node, f"the approval {ends}. A clinician must read every text again.")
