"""Who the person is: age, youth, nationality, sex (casework/RULES.md, Age, Under 18, Nationality and origin)."""

from functools import cache

from days import first_day, had_come, last_day

ABOUT_YEARS = 2
UNDER_18 = "under-18"
PERHAPS_UNDER_18 = "disputed"
AGES = ("age", "age-in-papers", "age-estimated")


def nationalities(case):
    """Every nationality that any office told, each once."""
    return {code for one in case.of("profile") for code in case.codes(one, "nationalities")}


def band_of(book, least, most=None):
    """The band that holds a whole range of ages; None where it reaches over several."""
    for band in book["ageBands"]:
        if least >= band["from"] and ("to" not in band or (most is not None and most <= band["to"])):
            return band
    return None


def band_named(book, code):
    return next((one for one in book["ageBands"] if one["id"] == code), None)


@cache
def age_decisions(case):
    """Decisions on age of any office, in the order of telling; none that is only asked for."""
    found = [one for one in case.of("decision") if case.text(one, "matter") == "age" and case.text(one, "result") != "asked"]
    return case.told(found)


def decides(case, decision):
    """The age that a decision decides; None of a no, of what was put off or taken back."""
    if case.text(decision, "result") in ("no", "deferred", "withdrawn"):
        return None
    return case.number(decision, "age-years")


def is_review(case, decision):
    """Whether it found that somebody turned 18, and says nothing of how old they were when identified."""
    return "turned-18" in case.codes(decision, "reason")


@cache
def first_heard(case):
    """The first day on which an office can have heard of the person: a contact or the opening, else what was written first."""
    days = [case.day_done(one) for one in case.of("intake")] + [case.day_done(one, "opened") for one in case.of("case")]
    days = [day for day in days if day is not None] or [one["at"][:10] for one in case.records]
    return min(map(first_day, days))


def decided_age(case):
    """The newest decision's age, of one day the younger; not one of a day to come."""
    found = [one for one in age_decisions(case) if decides(case, one) is not None and not is_review(case, one)]
    found = [one for one in found if not case.misdated(one)]
    if not found:
        return None
    day = case.day_done(found[-1])
    return min(decides(case, one) for one in found if case.day_done(one) == day)


@cache
def age_band(case):
    """The band of the age when identified, and None where it is not known."""
    book = case.codebook
    decided = decided_age(case)
    if decided is not None:
        return band_of(book, decided, decided)
    told = told_band(case)
    if told is not None:
        return told
    return youngest_band(case, "age-in-papers") or band_of_birth(case) or youngest_band(case, "age-estimated")


def told_band(case):
    """What was told last, by the day of writing, since a profile has no other; of one day the younger."""
    told = []
    for record in case.of("profile"):
        years, code = case.number(record, "age"), case.text(record, "age-band")
        band = band_of(case.codebook, years, years) if years is not None else band_named(case.codebook, code)
        if band is not None:
            told.append((record["at"][:10], years if years is not None else band["from"], band))
    if not told:
        return None
    newest = max(day for day, _, _ in told)
    return min((one for one in told if one[0] == newest), key=lambda one: one[1])[2]


def youngest_band(case, question):
    ages = [case.number(one, question) for one in case.of("profile")]
    ages = [age for age in ages if age is not None]
    return band_of(case.codebook, min(ages), min(ages)) if ages else None


def births(case):
    """Of each birth that was told, the least and the most years lived when the person was first heard of."""
    heard, found = first_heard(case), []
    for one in case.of("identity"):
        born = case.text(one, "birth-date.year")
        if born is not None:
            wide = ABOUT_YEARS if case.value(one, "birth-date-about") is True else 0
            years = int(heard[:4]) - int(born[:4])
            # Born on the last day of the year or on its first: on any other day than 31 December the last is still to come.
            found.append((years - (heard[5:] < "12-31") - wide, years + wide))
    return found


def band_of_birth(case):
    """The band of everybody born in that year; of several births the youngest, None where it reaches over two bands."""
    return band_of(case.codebook, *min(births(case))) if births(case) else None


@cache
def may_have_been_under_18(case):
    """Whether any one ground of youth stands, whichever office noted it; ended only by a decision of 18 or more."""
    return is_young(case, [one for one in age_decisions(case) if not is_review(case, one)])


@cache
def may_be_under_18(case):
    """The same today: a review that found that somebody turned 18 ends it too."""
    return is_young(case, age_decisions(case))


def is_young(case, decisions):
    return has_ground(case) and not is_decided_adult(case, decisions)


def has_ground(case):
    ages = [case.number(one, asked) for one in case.of("profile") for asked in AGES]
    ages += [decides(case, one) for one in age_decisions(case)]
    bands = [band_named(case.codebook, case.text(one, "age-band")) for one in case.of("profile")]
    return (
        any(age is not None and age < 18 for age in ages)
        or any(band is not None and is_child(band) for band in bands)
        or any(case.value(one, "may-be-under-18") is True for one in case.of("profile"))
        or any(least < 18 for least, _ in births(case))
    )


def is_decided_adult(case, decisions):
    """Whether 18 or more was decided on a day that had come, and nothing of that day or since says otherwise."""
    adult = [one for one in decisions if (decides(case, one) or 0) >= 18]
    otherwise = [one for one in decisions if one not in adult]
    adult = [one for one in adult if not case.misdated(one)]
    if not adult:
        return False
    days = [first_day(case.date_of(one)) for one in adult if case.date_of(one) is not None]
    return all(is_certainly_before(day_told(case, one), max(days, default=None)) for one in otherwise)


def day_told(case, record):
    """The day from which something counts that can only close: where that had not come, the day of the writing."""
    known = case.date_of(record)
    return known if had_come(record, known) else record["at"][:10]


def is_certainly_before(known, day):
    return known is not None and day is not None and last_day(known) < day


def is_child(band):
    return band.get("to", 18) < 18


@cache
def age_row(case):
    """The row of an age table: a band, `under-18` where no age is told, `disputed` where an adult one is; None unknown."""
    band = age_band(case)
    if not may_have_been_under_18(case):
        return band["id"] if band else None
    if band is None:
        return UNDER_18
    return band["id"] if is_child(band) else PERHAPS_UNDER_18
