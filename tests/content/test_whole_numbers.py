"""Numbers that staff typed stay on one line, and in order in any script."""

import pytest

from kiosk.content.load.whole_numbers import with_whole_numbers


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Call 555 0199 by night.", "Call 555_0199 by night."),
        ("Call (555) 0199-12 or +49 30 555 0142.", "Call (555)_0199-12 or +49_30_555_0142."),
        ("2.5 mg/kg every 10–12 hours", "2.5_mg/kg every 10–^12 hours"),
        ("10 % of 24 studies in 2016, a year", "10_% of 24 studies in 2016, a year"),
        ("4 to 6 weeks, 1,000 people, 18:30", "4 to 6 weeks, 1,000 people, 18:30"),
        ("100.4 °F (38 °C)", "100.4_°F (38_°C)"),
    ],
)
def test_a_number_stays_on_one_line(text: str, kept: str) -> None:
    made = with_whole_numbers(text, mirrored=False)
    assert made.replace("\u00a0", "_").replace("\u2060", "^") == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("התקשרו (555) 0199-12 בלילה", "התקשרו <(555)_0199-12> בלילה"),
        ("כעבור 5–8 ימים (3 ימים)", "כעבור <5–^8> ימים (3 ימים)"),
        ("حرارة 38 °C أو 2.5 mg", "حرارة <38_°C> أو <2.5_mg>"),
        ("رات کو 555 0199 پر فون کریں", "رات کو <555_0199> پر فون کریں"),
        ("في 2026-11-28", "في <2026-11-28>"),
    ],
)
def test_its_digits_keep_their_order_in_a_text_from_right_to_left(text: str, kept: str) -> None:
    made = with_whole_numbers(text, mirrored=True)
    assert made.translate({0xA0: "_", 0x2060: "^", 0x2066: "<", 0x2069: ">"}) == kept
