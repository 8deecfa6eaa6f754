"""What happened to the person: types, countries, destination (statistics/RULES.md, Countries, Foreign or national, Type of trafficking)."""

from functools import cache

from days import first_day, had_come, last_day
from person import nationalities


@cache
def exploitation(case, office):
    """Types of exploitation: those of the forms on it, where there are any, else what was coded at first contact."""
    return case.own_or_opener(office, lambda whose: types_told(case, whose)) or set()


def types_told(case, whose):
    as_type = case.codebook["purposeAsType"]
    purposes = case.every_code("screening", "purposes", whose)
    return case.every_code("exploitation", "types", whose) or {as_type[one] for one in purposes if one in as_type}


@cache
def one_type(case, office):
    """One type of all that were told; what says nothing of the purpose is none, as unknown is, and the opener's stands."""
    return case.own_or_opener(office, lambda whose: one_of(case, types_told(case, whose)), lambda one: one is not None)


def one_of(case, types):
    found = {case.codebook["typeClasses"].get(code) for code in types}
    if found >= {"sexual", "labour"}:
        return "sexual-and-labour"
    return next((one for one in ("sexual", "labour", "begging", "other") if one in found), None)


@cache
def destination(case, office):
    """The country of last exploitation, else the one that was intended, else that of identification, each told by the office or else by
    the opener; None where the last country is not known: an earlier one is not the last.
    """
    last = case.own_or_opener(office, lambda whose: last_exploited_in(case, whose), is_answer)
    if last == UNKNOWN:
        return None
    return (
        last
        or case.person_newest(office, "screening", "destination-intended")
        or case.person_newest(office, "screening", "country-of-identification")
    )


def exploited_in(case, whose):
    """Every country in which somebody was exploited; who was recruited and not yet used was exploited nowhere."""
    places = [one for one in case.of("exploitation", whose) if case.codes(one, "types") != ["not-yet-used"]]
    return {code for one in places for code in case.codes(one, "country")} | case.every_code(
        "screening", "countries-of-exploitation", whose
    )


def exploitation_countries(case, office):
    """The countries that the office told of, else those that the opener did."""
    return case.own_or_opener(office, lambda whose: exploited_in(case, whose)) or set()


def foreign_or_national(case, office):
    """Whether the person is a citizen of the country in which the office met them, and of a national where the exploitation was."""
    here = case.newest("intake", "country", office)
    of = nationalities(case)
    if not isinstance(here, str) or not of:
        return None
    if here not in of:
        return "foreign"
    countries = exploited_in(case, office) | (set() if case.opener is None else exploited_in(case, case.opener))
    if not countries:
        return "national"
    return "internal" if countries == {here} else "returned"


UNKNOWN = "unknown"


def is_answer(country):
    return country not in (None, UNKNOWN)


def last_exploited_in(case, whose):
    """The country of the last place, `unknown` where that place names none; None where no place was told of."""
    places = [one for one in case.told(case.of("exploitation", whose)) if case.codes(one, "types") != ["not-yet-used"]]
    placed = [one for one in places if "country" in one["open"] or when(case, one) is not None]
    if any(case.text(one, "country") for one in placed):
        return case.text(last_of(case, placed), "country") or UNKNOWN
    for one in reversed(case.told(case.of("screening", whose))):
        if case.codes(one, "countries-of-exploitation"):
            return case.codes(one, "countries-of-exploitation")[-1]
    reasons = [one["open"].get("countries-of-exploitation") for one in case.of("screening", whose)]
    return UNKNOWN if {"missing": "unknown"} in reasons else None


def when(case, place):
    """When a place ended, else when it began."""
    for asked in ("ended.month", "started.month"):
        known = case.text(place, asked)
        if known is not None and had_come(place, known):
            return known
    return None


def last_of(case, places):
    """Of dated places the latest by its first day, of undated ones the last written; what nobody dated was before."""
    last = places[0]
    for one in places[1:]:
        if order(when(case, one)) >= order(when(case, last)):
            last = one
    return last


def order(known):
    return ("", 0) if known is None else (first_day(known), -int(last_day(known).replace("-", "")))
