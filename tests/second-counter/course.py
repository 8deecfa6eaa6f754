"""How a case went on: eligibility, journeys home, what was closed (casework/RULES.md, Eligibility, Stage, Hand-over)."""

from functools import cache

from days import first_of, had_come, interval, last_of
from helped import help_of, in_reintegration

NOT_HOME = ("move", "resettlement")


@cache
def eligible(case, office):
    """yes, partly or no; None where no project has a word. Of each project its newest word counts."""
    told = [one for one in case.of("decision", office) if case.text(one, "matter") == "eligibility" and case.text(one, "result")]
    words = {}
    for one in case.told(case.counting(told)):
        if case.text(one, "result") in ("yes", "partly", "no", "withdrawn"):
            words[case.text(one, "project")] = case.text(one, "result")
    for word in ("yes", "partly", "no"):
        if word in words.values():
            return word
    return None


def eligible_or_asked(case, office):
    """As a row of a table: where no project says yes or no, the newest that was told of any, as that it was asked or put off."""
    told = [one for one in case.of("decision", office) if case.text(one, "matter") == "eligibility" and case.text(one, "result")]
    newest = case.told(case.counting(told))[-1:]
    return eligible(case, office) or next((case.text(one, "result") for one in newest), None)


@cache
def partition(case, office):
    """ineligible, assisted or reintegration: the furthest that an office came; None where nothing is decided and nobody helped."""
    if in_reintegration(case, office):
        return "reintegration"
    if help_of(case, office):
        return "assisted"
    return "ineligible" if eligible(case, office) == "no" else None


def is_home(case, travel):
    return case.text(travel, "mode") not in NOT_HOME


@cache
def planned(case, office):
    """The day for which a departure for home was last planned, whatever became of it: of several the one that can lie latest."""
    days = [interval(case.text(one, "planned-for")) for one in case.of("travel", office) if is_home(case, one)]
    return max((day for day in days if day is not None), key=lambda day: (day[1], day[0]), default=None)


@cache
def departed(case, office):
    return first_of(
        interval(case.day_done(one))
        for one in case.of("travel", office)
        if is_home(case, one) and case.text(one, "state") == "departed"
    )


@cache
def arrived(case, office):
    """The first day on which an office wrote that somebody came, home or elsewhere than was planned."""
    came = []
    for one in case.of("arrival", office):
        journey = case.by_id.get(case.named(one, "journey"))
        leads_home = journey is None or journey["kind"] != "travel" or is_home(case, journey)
        if leads_home and case.text(one, "state") in ("arrived", "late", "diverted"):
            came.append(interval(case.day_done(one)))
    return first_of(came)


@cache
def last_word(case, office):
    """What an office said last of its part, where that ends it: whether it closed it, and the day; None while it goes on."""
    words = [one for one in case.of("closure", office) if case.text(one, "state") is not None]
    words += [one for one in case.of("transfer", office) if stands(case, one)]
    words = [one for one in words if had_come(one, case.date_of(one))]
    if not words:
        return None
    word = case.told(words)[-1]
    state = case.text(word, "state") if word["kind"] == "closure" else "handed-over"
    if state not in ("closed", "handed-over"):
        return None
    return {"closed": state == "closed", "day": interval(case.date_of(word))}


def stands(case, hand_over):
    """Whether a record hands a case over, its office did not take that back, and the office that it names did not say: not ours."""
    to = case.text(hand_over, "to-office")
    if case.text(hand_over, "act") != "hand-over" or to is None:
        return False
    about = [one for one in case.told(case.of("transfer")) if case.named(one, "answers") == hand_over["id"]]
    if any(case.text(one, "act") == "take-back" and one["office"] == hand_over["office"] for one in about):
        return False
    answers = [one for one in about if case.text(one, "act") == "answer" and one["office"] == to]
    return not answers or case.text(answers[-1], "answer") != "not-ours"


def counts(case, office):
    """Whether an office helped, or ended its part on a day that somebody noted: others keep nothing open."""
    word = last_word(case, office)
    return bool(help_of(case, office)) or (word is not None and word["day"] is not None)


def ended(parts, of_parts):
    """The day on which the last of some parts ended; None while one goes on, or of a case that nobody closed."""
    words = [(case, last_word(case, office)) for case, office in parts if counts(case, office)]
    if not words or any(word is None or word["day"] is None for _, word in words):
        return None
    for case in {id(case): case for case, _ in words}.values():
        if not of_parts and not any(word["closed"] for of, word in words if of is case):
            return None
    return last_of(word["day"] for _, word in words)
