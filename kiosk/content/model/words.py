"""The words on buttons and headings, which staff may change and translate under `words:`."""

from dataclasses import dataclass, field

from kiosk.content.model.types import Text


def english(text: str) -> Text:
    """A default: what patients read in every language until staff write their own."""
    return field(default_factory=lambda: Text(en=text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Each word may be left out; then patients read it in English.

    A number comes where `{n}`, `{rest}`, `{low}`, `{high}` or `{total}` is; a word must keep those of its default.
    `thousand` shows how a thousand is written.
    """

    back: Text = english("Back")
    home: Text = english("Home")
    help: Text = english("When to call")
    size: Text = english("Text size")
    contrast: Text = english("Contrast")
    up: Text = english("Up")
    more: Text = english("More")
    next: Text = english("Next")
    previous: Text = english("Previous")
    show: Text = english("Show")
    hide: Text = english("Hide")

    # STUB
    tour: Text = english("Show me what matters")
    tourtime: Text = english("{n} pages, about {total} minutes")
    goon: Text = english("Go on")
    stop: Text = english("{n} of {total}")
    language: Text = english("Language")
    looksettings: Text = english("How it looks")

    start: Text = english("Touch here to start")
    finish: Text = english("Finish and clear")
    cleared: Text = english("Cleared. This kiosk keeps nothing about you.")
    still: Text = english("Are you still there?")
    reading: Text = english("I am still reading")
    clearing: Text = english("If not, this screen clears itself soon.")

    choose: Text = english("What would you like to know about?")
    step: Text = english("Step {n} of {total}")
    happens: Text = english("What happens")
    feel: Text = english("What you may feel")

    today: Text = english("What day are you on?")
    before: Text = english("{n} days before")
    daybefore: Text = english("The day before")
    visitday: Text = english("The day of your visit")
    dayafter: Text = english("The day after")
    day: Text = english("Day {n}")
    days: Text = english("Days {n}")
    later: Text = english("What comes next")
    see: Text = english("What you may see")
    do: Text = english("Do")
    avoid: Text = english("Do not")

    people: Text = english("Out of {n} people")
    had: Text = english("It happened to {n}")
    hadnot: Text = english("It did not happen to {n}")
    both: Text = english("{n} yes, {rest} no")
    between: Text = english("{low} to {high}")
    fewer: Text = english("fewer than {n}")
    over: Text = english("more than {n}")
    thousand: Text = english("1,000")
    same: Text = english("That is {n} of {total}")
    studies: Text = english("In single studies: {low} to {high} of {total}")
    none: Text = english("It happened to none of {n} people")
    truth: Text = english("In truth it could be up to {n} of {total}")
    least: Text = english("At least {n} of {total} were not affected")
    majority: Text = english("It happens to most people")
    uncounted: Text = english("No study counted how many")
    unknown: Text = english("How often is not known")
    sure: Text = english("How sure are we of the number?")
    unsure: Text = english("No number is known")
    surehigh: Text = english("Very sure")
    suremedium: Text = english("Fairly sure")
    surelow: Text = english("Not very sure: small studies")
    sureverylow: Text = english("Not sure: very little is known")
    harm: Text = english("How bad is it?")
    mild: Text = english("Mild")
    medium: Text = english("Medium")
    serious: Text = english("Serious")
    when: Text = english("When")
    who: Text = english("Who was studied")
    looks: Text = english("What it looks like")
    act: Text = english("What to do")
    often: Text = english("Most often first")
    worst: Text = english("Most serious first")
    table: Text = english("All in a table")
    risk: Text = english("Risk")

    ask: Text = english("Ask about this")
    me: Text = english("This is me")
    listed: Text = english("On your list")
    list: Text = english("My list")
    showlist: Text = english("Show this to your clinician. It is gone when you finish.")
    asked: Text = english("I want to ask about")
    know: Text = english("Please know about me")
    empty: Text = english("Your list is empty.")
    off: Text = english("Take off")
    take: Text = english("Take it home")
    aim: Text = english("Open the camera of your phone. Point it at the code.")
    holds: Text = english("The code holds the words of this page. It works with no internet.")
    code: Text = english("Code {n} of {total}")
    print: Text = english("Print it")
    printing: Text = english("We are printing your page.")
    printed: Text = english("Your page is at the printer. Please take it with you.")
    unprinted: Text = english("The printer does not answer. Please ask our staff.")

    why: Text = english("Why")
    sources: Text = english("Where this comes from")

    ticked: Text = english("{n} of {total} done")

    question: Text = english("Question {n} of {total}")
    rightly: Text = english("Yes, that is right.")
    wrongly: Text = english("Not quite. Let us explain it again.")
    correct: Text = english("Right answer")
    yours: Text = english("Your answer")
    where: Text = english("Show me where this is explained")
    end: Text = english("The end")
    done: Text = english("That was the last question. Thank you.")
    unclear: Text = english("Is anything not clear? Please ask us. We are glad to explain it again.")
    close: Text = english("Close")

    unapproved: Text = english("Not yet approved by a clinician. Do not rely on it yet.")
    approved: Text = english("Approved by {by} until {until}")
    expired: Text = english("The approval ran out on {until}. Please ask our staff.")
    changed: Text = english("Changed since it was approved.")
    unreviewed: Text = english("A medical translator has not checked this yet.")
    untranslated: Text = english("This page is not yet in your language.")
    version: Text = english("Version {n}")
