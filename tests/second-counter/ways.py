"""Ways that people went (statistics/RULES.md, corridors and routes)."""

from dimension import told_first
from happened import destination
from person import nationalities

MOST_USED = 20


def ends(case, office):
    """From each nationality to the destination; nothing where either is not known."""
    to = destination(case, office)
    return {(origin, to) for origin in nationalities(case)} if to else set()


def corridor():
    return way("corridor", lambda case, office: {f"{origin}>{to}" for origin, to in ends(case, office)})


def route(book):
    """By the countries of the journey that are neither end, each once, in the order told."""
    journey = book["variables"]["journey-countries"]

    def read(case, office):
        through = countries_of(case, office, journey)
        return {
            ">".join([origin, *(one for one in through if one not in (origin, to)), to]) for origin, to in ends(case, office)
        }

    return way("route", read)


def way(name, read):
    return told_first(name, read, several=True, largest_first=True, top=MOST_USED)


def countries_of(case, office, about):
    """Every country that was told of the journey, each once, in the order told."""
    asked = [one.split(".", 1)[1] for one in about["from"]]

    def told(whose):
        parts = case.told(case.counting(case.of("journey-leg", whose)))
        return list(dict.fromkeys(code for one in parts for question in asked for code in case.codes(one, question)))

    return case.own_or_opener(office, told)
