"""Whether a clinician has approved the words, and for how much longer."""

from collections.abc import Iterator
from datetime import date

from kiosk.command_name import command_name
from kiosk.content.model.content import Approval, Clinic
from kiosk.content.problems import Problem
from kiosk.staff.advice.positioned_content import PositionedContent, advice

WARN_DAYS = 30
"""Enough for a clinician to read all of it once more (ours)."""


def approval(content: PositionedContent) -> Iterator[Problem]:
    for clinic, part in content.of(Clinic):
        if not clinic.approval:
            command = command_name("approve")
            yield advice(part.node, f"no clinician has approved these words. When one has, type: {command}")
    for given, part in content.of(Approval):
        left = (date.fromisoformat(given.until) - content.today).days
        if left <= WARN_DAYS:
            ends = f"ran out on {given.until}" if left < 0 else f"ends on {given.until}"
            yield advice(part.node, f"the approval {ends}. A clinician must read every text again.")
