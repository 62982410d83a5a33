"""Each language is in letters that are its own: true bold ones, the shapes of its country, and never boxes."""

import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QRawFont

from kiosk.staff.tools.check import check
from kiosk.ui import fonts
from kiosk.ui.window import KioskWindow
from tests.conftest import SHIPPED, loaded
from tests.glass import items, kind, words

TITLES = {
    "en": "What to expect", "es": "Qué esperar", "ar": "ما الذي تتوقعه", "vi": "Những điều cần biết",
    "pl": "Ból i świąd",
    "ru": "Чего ожидать", "el": "Τι να περιμένετε", "zh-Hans": "复骨直", "zh-Hant": "複骨直", "ja": "骨直の",
    "ko": "무엇을",
    "th": "ความเสี่ยง", "hi": "जोखिम", "bn": "ঝুঁকি", "he": "למה לצפות", "ur": "کیا توقع رکھیں", "am": "ምን ይጠበቃል",
    "my": "မျှော်လင့်ရမည့်အရာ", "km": "អ្វីដែលត្រូវរំពឹង", "ka": "რას უნდა ელოდოთ", "ur-Aran": "خطرات",
}  # fmt: skip
NOWHERE = "\ue000"
"""A letter that no font has: what it means is agreed between two programs."""
SELDOM = "\U00010940"
"""A letter that has been in Unicode since 2025, of a writing of old: staff could type it, but hardly a font has it."""

Speak = Callable[..., KioskWindow]


@pytest.fixture
def speak(qapp: QGuiApplication) -> Iterator[Speak]:
    """Opens the shipped content, with a title for its topic in each of some languages."""
    opened: list[KioskWindow] = []

    def open_in(*codes: str, **titles: str) -> KioskWindow:
        content = loaded(SHIPPED)
        known = [{"code": code, "name": code, "reviewed": True} for code in codes]
        pages = {}
        for code in codes:
            pages[code] = deepcopy(content.pages["en"])
            pages[code]["languages"] = known  # type: ignore[typeddict-item]
            pages[code]["topics"][0]["title"] = titles.get(code) or TITLES[code]
        screen = KioskWindow()
        opened.append(screen)
        screen.device.configure(0, motion=False)
        screen.open(content._replace(pages=pages))
        screen.window.show()
        screen.visit.begin(codes[0])
        return screen

    yield open_in
    for screen in opened:
        screen.close()
    qapp.processEvents()


def title_font(screen: KioskWindow, language: str) -> QFont:
    screen.visit.display.setLanguage(language)
    QGuiApplication.processEvents()
    screen.window.grabWindow()
    [title] = [item for item in items(screen.window) if kind(item) == "Title"]
    found = title.property("font")
    assert isinstance(found, QFont)
    return found


@pytest.mark.parametrize("code", TITLES)
def test_each_language_is_in_one_font_that_has_its_letters_bold_too(speak: Speak, code: str) -> None:
    font = title_font(speak("en", code) if code != "en" else speak("en"), code)
    wanted = fonts.noto(code)
    if code not in ("en", "es", "ar", "ur") and wanted not in fonts.installed():
        pytest.skip(f"{wanted} is not installed")
    assert font.family() == (fonts.OWN if code in ("en", "es", "ar", "ur") else wanted)
    face = QRawFont.fromFont(font)
    assert face.weight() >= QFont.Weight.Bold
    assert not [letter for letter in TITLES[code].replace(" ", "") if not face.supportsCharacter(ord(letter))]


def test_chinese_and_japanese_have_their_own_shapes_on_one_kiosk(speak: Speak) -> None:
    if "Noto Sans CJK JP" not in fonts.installed():
        pytest.skip("Noto Sans CJK is not installed")
    screen = speak("zh-Hans", "zh-Hant", "ja", "ko")
    found = {code: title_font(screen, code).family() for code in ("zh-Hans", "zh-Hant", "ja", "ko")}
    assert found == {code: f"Noto Sans CJK {end}" for code, end in zip(found, ("SC", "TC", "JP", "KR"), strict=True)}


def test_a_language_whose_letters_are_nowhere_is_not_offered_and_staff_read_what_to_install(speak: Speak) -> None:
    screen = speak("en", "es", "km", km=NOWHERE)
    assert [known["code"] for known in screen.visit.display.shared["languages"]] == ["en", "es"]
    [told] = screen.unwritten
    assert told.startswith("km: no font on this machine has its letters")
    assert "Install the package fonts-noto-core" in told


def test_the_first_language_is_shown_whatever_is_missing(speak: Speak) -> None:
    screen = speak("en", "es", en=f"What {NOWHERE}")
    assert "Patients see boxes" in screen.unwritten[0]
    title_font(screen, "en")
    assert "What" in words(screen.window)


def test_check_names_the_text_that_no_font_can_draw(qapp: QGuiApplication, tmp_path: Path) -> None:
    file = tmp_path / "content.yaml"
    shutil.copytree(SHIPPED.parent / "assets", tmp_path / "assets")
    text = SHIPPED.read_text("utf-8")
    file.write_text(text.replace("es: Qué esperar", f"es: Qué {SELDOM}", 1), "utf-8")
    if not fonts.is_box(SELDOM, fonts.OWN):
        pytest.skip("a font of this machine has even this letter")
    told = [line for line in check(file) if "cannot be drawn" in line]
    assert len(told) == 1
    assert "U+10940" in told[0]
    assert "fonts-noto-core" in told[0]
