"""What may leave and what may be kept (casework/RULES.md, Consent, No is an event, Sharing; statistics/RULES.md, What headquarters can have)."""

from functools import cache

from days import first_day, had_come, last_day
from person import age_decisions, decides, is_review, may_be_under_18

# Of one day and one voice the more binding holds; of two voices the narrower.
BINDING = ("not-asked", "later", "emergency", "agrees", "with-name", "without-name", "counted-only", "refuses")
NARROW = ("agrees", "with-name", "without-name", "counted-only", "emergency", "later", "not-asked", "refuses")
ALONE = {"nobody-else", "colleague", "interpreter"}


class Answer:
    """One answer on a matter: the word, whose it is, and the day from which it counts."""

    def __init__(self, case, record, matter):
        known = case.date_of(record)
        self.record = record
        self.word = case.text(record, matter)
        self.by = case.text(record, "given-by") or "person"
        self.misdated = not had_come(record, known)
        day = record["at"][:10] if self.misdated else known
        # A refusal without a day counts from the writing; any other answer without one is older than those with a day.
        self.day = day or (record["at"][:10] if self.word == "refuses" else None)

    def is_older(self, newest):
        return newest is not None and (self.day is None or last_day(self.day) < newest)


@cache
def answers_on(case, matter):
    told = [Answer(case, one, matter) for one in case.told(case.of("consent")) if case.text(one, matter) in BINDING]
    return without_answered_nos(case, told) if matter == "keep" else told


def holding(told):
    """The most binding answer that no other is certainly newer than; a misdated one only narrows, and opens nothing."""
    newest = max((first_day(one.day) for one in told if not one.misdated and one.day is not None), default=None)
    standing = [one for one in told if not one.is_older(newest)]
    whole = [one.word for one in standing if not one.misdated]
    narrowing = [one.word for one in standing if one.misdated and one.word in ("without-name", "counted-only", "later", "refuses")]
    if whole:
        return narrowest([max(whole, key=BINDING.index), *narrowing])
    if any(one.word == "emergency" for one in standing):
        return narrowest(["emergency", *narrowing])
    if not narrowing:
        return None
    # Beside silence an agreement is a question left open.
    return max(narrowest(narrowing), "not-asked", key=NARROW.index)


def narrowest(words):
    return max(words, key=NARROW.index)


@cache
def in_force(case, matter):
    """The word in force on a matter; None where nobody recorded one."""
    told = answers_on(case, matter)
    person = holding([one for one in told if one.by != "guardian"])
    if may_be_under_18(case):
        return of_child(person, holding([one for one in told if one.by != "person"]))
    if has_grown_up(case):
        return person
    every = holding(told)
    if matter == "keep" and person in ("refuses", "emergency"):
        return narrowest([person, every])
    return every


def of_child(child, guardian):
    """Child and guardian both agree, or nothing is agreed yet."""
    if child is not None and guardian is not None:
        return narrowest([child, guardian])
    one = child or guardian
    return one if one in (None, "refuses", "emergency") else "later"


def has_grown_up(case):
    """Whether the last decision on age is a review that found that a child turned 18: then a guardian's word holds no more."""
    found = [one for one in age_decisions(case) if decides(case, one) is not None]
    return bool(found) and is_review(case, found[-1]) and decides(case, found[-1]) >= 18


def meaning(case, no):
    """What a no to keeping means, where that was said alone, on a day that had come; a guardian speaks for a child alone."""
    with_guardian = no.by != "person"
    if no.word != "refuses" or no.misdated or (with_guardian and not may_be_under_18(case)):
        return None
    present = set(case.codes(no.record, "present"))
    alone = ALONE | {"guardian"} if with_guardian else ALONE
    return case.text(no.record, "no-means") if present and present <= alone else None


def without_answered_nos(case, told):
    """The answers on keeping without the nos of which somebody said that only what happened may not be kept, or that it was a misunderstanding."""
    stories = [one for one in told if meaning(case, one) == "story"]

    def stays(no):
        meant = meaning(case, no)
        if meant == "story" or any(one.by == no.by and no.day and one.day and last_day(no.day) < first_day(one.day) for one in stories):
            return False
        return meant != "misunderstood" or not any(is_new_word(one, no) for one in told)

    return [one for one in told if one.word != "refuses" or stays(one)]


def is_new_word(one, no):
    """An agreement of whoever said no, written after it by the same station, and of no earlier day."""
    same = one.record["station"] == no.record["station"]
    after = (one.record["epoch"], one.record["n"]) > (no.record["epoch"], no.record["n"])
    earlier = one.day is not None and no.day is not None and last_day(one.day) < first_day(no.day)
    agrees = one.word in ("with-name", "without-name") and not one.misdated
    return agrees and one.by in ("both", no.by) and same and after and not earlier


@cache
def story_stays_closed(case):
    """Whether somebody said that only what happened may not be kept, and nothing newer of theirs says otherwise."""
    told = [Answer(case, one, "keep") for one in case.told(case.of("consent")) if case.text(one, "keep") in BINDING]
    said = [one for one in told if one.word in ("with-name", "without-name", "refuses") and not one.misdated]

    def stands(no, voice):
        days = [first_day(one.day) for one in said if one.by in (voice, "both") and one.day is not None]
        return not no.is_older(max(days, default=None))

    return any(
        meaning(case, no) == "story" and any(stands(no, voice) for voice in (("person", "guardian") if no.by == "both" else (no.by,)))
        for no in told
    )


def wants_nothing_kept(case):
    """Whoever wants nothing kept is in no table at all."""
    return in_force(case, "keep") == "refuses"


@cache
def sharing(case):
    """What headquarters can have: `shared`, `counted-only`, or `held` where sharing is refused, not asked, or not decided."""
    if in_force(case, "keep") in ("refuses", "later", "not-asked", "emergency"):
        return "held"
    word = in_force(case, "share-headquarters")
    if word is None:
        origins = [case.text(one, "origin") for one in case.of("case")]
        return "shared" if origins and all(one in ("imported", "demo") for one in origins) else "held"
    return {"with-name": "shared", "without-name": "shared", "counted-only": "counted-only"}.get(word, "held")
