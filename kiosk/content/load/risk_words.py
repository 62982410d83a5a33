"""The number of a risk in words, for the glass and for paper."""

from collections.abc import Callable

from kiosk.content.load.chance import OUT_OF
from kiosk.content.model.pages import Risk, Risks
from kiosk.content.model.types import Chance
from kiosk.content.plain import PlainRiskWords

PER = max(OUT_OF)


def base_of(page: Risks) -> int:
    """Out of how many people all risks of a page can be compared: as many as the rarest needs."""
    return max((risk.chance.of for risk in page.risks), default=OUT_OF[0])


def risk_words(risk: Risk, base: int, words: Callable[[str], str]) -> PlainRiskWords:
    """What patients read of a risk. `base` is out of how many people its page compares; `words` are the fixed ones."""
    chance, spread = risk.chance, risk.range
    say = Numbers(words)
    made: PlainRiskWords = {
        "people": "",
        "had": say.word("majority" if chance.kind == "most" else "unknown"),
        "hadnot": "",
        "could": say.word("uncounted") if chance.kind == "most" else "",
        "studies": "",
        "same": "",
        "short": say.word("majority" if chance.kind == "most" else "unknown"),
        "number": say.word("most") if chance.kind == "most" else "?",
        "base": "",
        "sure": say.word(f"sure{risk.sure}".replace(" ", "") if risk.sure else "unsure"),
        "often": often(chance),
    }
    if not chance.counted:
        return made
    total, least = say.number(chance.of), say.number(chance.of - chance.high)
    made["people"] = say.word("people", n=total)
    made["had"] = say.word("had", n=say.those(chance))
    made["hadnot"] = say.word("hadnot", n=say.others(chance))
    if chance.kind in ("fewer", "none"):
        made["hadnot"] = say.word("least", n=least, total=total)
    if chance.kind == "none":
        made["people"] = say.word("none", n=say.number(chance.studied))
        made["had"] = say.word("truth", n=say.number(chance.high), total=total)
    if spread:
        low, high, total = map(say.number, (spread.low, spread.high, spread.of))
        made["studies"] = say.word("studies", low=low, high=high, total=total)
    shared = scaled(chance, base)
    if base != chance.of:
        made["same"] = say.word("same", n=say.those(shared), total=say.number(base))
    found = f" ({say.those(scaled(spread, base))})" if spread else ""
    made["short"] = say.word("both", n=say.those(shared) + found, rest=say.others(shared))
    made["number"] = say.digits(shared)
    made["base"] = say.word("people", n=say.number(base))
    return made


def often(chance: Chance) -> int:
    """What the list of risks is sorted by: twice the middle of the numbers, out of 10,000; -1 if not known.

    What most people have comes right after what half of them have.
    """
    if chance.kind == "unknown":
        return -1
    return PER if chance.kind == "most" else (chance.low + chance.high) * PER // chance.of


def scaled(chance: Chance, base: int) -> Chance:
    """The same out of `base` people, which are as many or more."""
    times = base // chance.of
    return Chance(chance.low * times, chance.high * times, base, chance.kind)


class Numbers:
    """Numbers in one language."""

    def __init__(self, words: Callable[[str], str]) -> None:
        self._words = words

    def word(self, name: str, **numbers: str) -> str:
        """A fixed word with its numbers."""
        found = self._words(name)
        for placeholder, number in numbers.items():
            found = found.replace(f"{{{placeholder}}}", number)
        return found

    def number(self, number: int) -> str:
        """Such as 10,000 or 10.000; it stays on one line."""
        sign = self.word("thousand")[1:-3].replace(" ", "\u00a0")
        return f"{number:,}".replace(",", sign)

    def between(self, low: int, high: int) -> str:
        """Such as 6 or 3 to 5."""
        ends = {"low": self.number(low), "high": self.number(high)}
        return ends["low"] if low == high else self.word("between", **ends)

    def those(self, chance: Chance) -> str:
        """How many had it."""
        fewer = chance.kind == "fewer"
        return self.word("fewer", n=self.number(chance.high)) if fewer else self.between(chance.low, chance.high)

    def digits(self, chance: Chance) -> str:
        """The same as short as can be, such as 6 or 3–5."""
        if chance.kind == "fewer" or chance.low == chance.high:
            return self.those(chance)
        return f"{self.number(chance.low)}–{self.number(chance.high)}"

    def others(self, chance: Chance) -> str:
        """How many did not."""
        least = chance.of - chance.high
        fewer = chance.kind == "fewer"
        return self.word("over", n=self.number(least)) if fewer else self.between(least, chance.of - chance.low)
