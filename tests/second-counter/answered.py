"""In how many each question was answered, and in how many not, and why (statistics/RULES.md, completeness)."""

from functools import cache

from dimension import Dimension
from variables import answer_of, is_missing, is_no_answer, told, whose_answer

STATES = ("told", "unknown", "declined", "not-asked", "nothing")
# Whoever did not tell an age says why at the band, else at the years.
AGE_ASKED = ("profile.age-band", "profile.age")
PUT_TOGETHER = ("age-counted", "nationalities", "exploitation")


def questions_of(book):
    """Columns that hold an answer as it was given, about the person or the office, and those that are put together from several."""
    return [one for one in book["variables"].values() if one["id"] in PUT_TOGETHER or holds_answer(one)]


def holds_answer(about):
    return about["how"] in ("newest", "bits", "several") and about["about"] != "case"


def completeness(book):
    """A dimension for each state: who is in it with each question."""
    questions = questions_of(book)

    def of_state(state):
        def codes(one, asked):
            return {about["id"] for about in questions if state_of(one, about) == state}

        return Dimension(f"questions-{state}", codes, [about["id"] for about in questions], several=True)

    return [of_state(state) for state in STATES]


def state_of(one, about):
    """The first of the states that is so of any office."""
    found = {state_by(case, office, about["id"]) for case, office in one.counted + one.others}
    return next(state for state in STATES if state in found)


@cache
def state_by(case, office, name):
    about = case.codebook["variables"][name]
    if answer_of(case, office, name) is not None:
        return "told"
    if not isinstance(about["how"], dict):
        answer = whose_answer(case, office, about, lambda whose: told(case, whose, about))
        if is_missing(answer, about):
            return "unknown"
    return whose_answer(case, office, about, lambda whose: reason(case, whose, about)) or "nothing"


def reason(case, whose, about):
    """Why an office has no answer: the newest reason that it noted."""
    asked = AGE_ASKED if about["id"] == "age-counted" else about["from"]
    for kind, question in (one.split(".", 1) for one in asked):
        spoke = case.told(case.counting([one for one in case.of(kind, whose) if question in one["open"]]))
        for record in reversed(spoke):
            answer = record["open"][question]
            if isinstance(answer, dict) and "missing" in answer:
                return answer["missing"]
    return None
