"""Who is of a population and since when, and the dates that bring into a period (statistics/RULES.md, What a table is, Steps and periods)."""

from course import arrived, departed, eligible, planned
from days import first_of, interval
from helped import days_of, first_help, help_of

POPULATIONS = {
    "known": lambda case, office: True,
    "screened": lambda case, office: dates_of(case, "screening", office) is not None,
    "eligible": lambda case, office: eligible(case, office) in ("yes", "partly"),
    "assisted": lambda case, office: bool(help_of(case, office)),
    "victims": lambda case, office: case.person_newest(office, "determination", "status") == "victim",
    "exploited-migrants": lambda case, office: determined_as(case, office, "exploited-migrant"),
    "dependants": lambda case, office: determined_as(case, office, "dependant"),
    "followed-up": lambda case, office: bool(follow_ups(case, office)),
}


def determined_as(case, office, category):
    return case.person_newest(office, "determination", "category") == category


def follow_ups(case, office):
    return [one for one in help_of(case, office) if one["kind"] == "follow-up"]


def dates_of(case, kind, office, is_of=lambda one: True):
    """The first of the days of an office's records of a kind."""
    return first_of(interval(case.day_done(one)) for one in case.of(kind, office) if is_of(one))


def decided(case, office):
    """When a project first said yes, whole or in part."""

    def is_yes(one):
        return case.text(one, "matter") == "eligibility" and case.text(one, "result") in ("yes", "partly")

    return dates_of(case, "decision", office, is_yes)


def determined(question, code):
    """When the office first determined it, else when the opener did."""

    def since(case, office):
        def told(whose):
            return dates_of(case, "determination", whose, lambda one: case.text(one, question) == code)

        return case.own_or_opener(office, told)

    return since


# What brought somebody into a population, for a table as of a day.
SINCE = {
    "known": lambda case, office: opened(case, office) or dates_of(case, "intake", office),
    "screened": lambda case, office: dates_of(case, "screening", office),
    "eligible": decided,
    "assisted": first_help,
    "victims": determined("status", "victim"),
    "exploited-migrants": determined("category", "exploited-migrant"),
    "dependants": determined("category", "dependant"),
    "followed-up": lambda case, office: first_of(days_of(case, follow_ups(case, office))),
}


def opened(case, office):
    return case.opening and interval(case.day_done(case.opening, "opened"))


def identified(case, office):
    """The first month in which an office says that somebody identified the person, else the opener's."""

    def told(whose):
        told_it = [one for one in case.of("screening", whose) if "identified-on.month" in one["open"]]
        return first_of(interval(case.day_done(one, "identified-on.month")) for one in case.counting(told_it))

    return case.own_or_opener(office, told)


DATES = {
    "first-help": first_help,
    "opened": opened,
    "identified": identified,
    "planned": planned,
    "departed": departed,
    "arrived": arrived,
}

# By which date a population is counted where nobody asks for another, and the table is of others.
DATE_OF = {
    "known": "opened",
    "screened": "opened",
    "eligible": "opened",
    "assisted": "first-help",
    "victims": "first-help",
    "exploited-migrants": "first-help",
    "dependants": "first-help",
    "followed-up": "helped",
}
