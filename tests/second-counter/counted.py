"""Who is counted, in which unit, and where everybody else is (statistics/RULES.md, Units, Steps and periods, Who is not in it)."""

from consent import sharing, wants_nothing_kept
from course import ended
from days import EVER, first_day, first_of, interval, last_day
from helped import days_of, first_help, help_of, times
from person import nationalities
from populations import DATES, POPULATIONS, SINCE
from variables import answer_of

STEPS = (
    "counted-only",
    "held-back",
    "outside-population",
    "not-dated",
    "not-placed",
    "outside-period",
    "origin-unknown",
    "not-selected",
    "counted",
)
DATED_UNITS = ("services", "stays", "referrals", "payments")


class Entity:
    """One that is counted, with the parts of offices (case, office) that tell of it, whose answers count first in front."""

    def __init__(self, parts, act=None):
        self.parts = parts
        self.act = act
        self.counted, self.others = parts, []
        self.cases = list({id(case): case for case, _ in parts}.values())


def help_order(case, office):
    """The place of a part by its first help: of two that begin alike the one that says less; who did not help on a known day last."""
    days = days_of(case, help_of(case, office))
    return min(((first, -int(last.replace("-", ""))) for first, last in days), default=(EVER, 0))


def order_of_parts(case):
    """The office that opened the case where it helped, then by first help; who did not help last, the opener before others."""

    def place(office):
        helped = first_help(case, office) is not None
        return (not helped, office != case.opener, help_order(case, office), office)

    return [(case, office) for office in sorted(case.offices, key=place)]


def entities(cases, unit):
    """Everybody known, in a unit."""
    if unit == "cases":
        return [Entity(order_of_parts(case)) for case in cases]
    if unit == "persons":
        return persons(cases)
    parts = [part for case in cases for part in order_of_parts(case)]
    if unit in DATED_UNITS:
        return [Entity([(case, office)], act) for case, office in parts for act in times(case, office, unit)]
    return [Entity([part]) for part in parts]


def persons(cases):
    """One for each person, as at their first help; a case that names nobody is one of its own."""
    found = {}
    for number, case in enumerate(cases):
        found.setdefault(subject(case) or number, []).append(case)

    def place(part):
        case, office = part
        helped = first_help(case, office) is not None
        return (not helped, help_order(case, office), case.records[0]["caseId"])

    # The order of parts inside a case stays where their help does not tell them apart.
    return [
        Entity(sorted((part for case in one for part in order_of_parts(case)), key=place)) for one in found.values()
    ]


def subject(case):
    """The person whose case it is; None where the file names nobody."""
    return case.opening and case.text(case.opening, "person")


def step_of(entity, asked):
    """At which step somebody leaves the table, and the parts that count."""
    standings = [standing(case, asked) for case in entity.cases]
    if None not in standings:
        return "held-back" if "held-back" in standings else "counted-only"
    pool = [(case, office) for case, office in entity.parts if standing(case, asked) is None]
    own = [one for one in pool if not asked["office"] or one[1] in asked["office"]]
    entity.counted, entity.others = own or pool, [one for one in pool if own and one not in own]
    if not is_of(entity, asked):
        return "outside-population"
    step = placed(entity, asked)
    if step is not None:
        return step
    origins = set().union(*(nationalities(case) for case, _ in entity.counted))
    if asked["origin"] and not origins:
        return "origin-unknown"
    selected = bool(own) and (not asked["origin"] or bool(asked["origin"] & origins))
    selected = selected and (not asked["project"] or is_of_project(entity, asked["project"]))
    narrowed = all(codes & dimension.codes(entity, asked) for dimension, codes in asked["narrowed"])
    return "counted" if selected and narrowed else "not-selected"


def is_of_project(entity, lines):
    """Whether any part that counts names one of these lines, whichever answer stands in a row."""
    return any(lines & set(answer_of(case, office, "projects") or ()) for case, office in entity.counted)


def is_of(entity, asked):
    """Whether anybody of it is of the population; an office that did not help has no instance of help and gave nothing."""
    parts = entity.counted
    if asked["unit"] in ("instances", "services", "stays") and not any(help_of(*part) for part in parts):
        return False
    return any(POPULATIONS[asked["population"]](*part) for part in parts)


def standing(case, asked):
    """Whether a case can be counted at all: None where it can, else the step at which it leaves."""
    if is_anonymous(case):
        return "counted-only"
    if wants_nothing_kept(case):
        return "held-back"
    return {"held": "held-back", "counted-only": "counted-only"}.get(sharing(case)) if asked["shared"] else None


def is_anonymous(case):
    """The row of whoever refused that anything is kept, and nothing else in it."""
    return all(one["kind"] == "anonymous" for one in case.records)


def placed(entity, asked):
    """Where a date puts somebody: None in the period, else not-dated, not-placed or outside-period."""
    parts, period = entity.counted, period_of(asked)
    if entity.act is not None:
        return place(interval(parts[0][0].date_of(entity.act)), period)
    if asked["asOf"]:
        return as_of(parts, asked)
    if asked["date"] == "helped":
        steps = [place(day, period) for case, office in parts for day in days_of(case, help_of(case, office))]
        return min(steps or ["not-dated"], key=(None, "not-placed", "outside-period", "not-dated").index)
    return place(day_asked(parts, asked), period)


def day_asked(parts, asked):
    """The day of the date that was asked for."""
    if asked["date"] == "closed":
        return ended(parts, of_parts(asked))
    return first_of(DATES[asked["date"]](case, office) for case, office in parts)


def of_parts(asked):
    """An instance, or what is asked of some offices, ends with those parts."""
    return asked["unit"] == "instances" or bool(asked["office"])


def as_of(parts, asked):
    """Come into the population by the end of a day, and not closed by then."""
    day = last_day(asked["asOf"])
    entered = came_in(parts, asked["population"])
    if entered is None:
        return "not-dated"
    over = ended(parts, of_parts(asked)) or (EVER, EVER)
    if entered[0] > day or over[1] <= day:
        return "outside-period"
    return None if entered[1] <= day < over[0] else "not-placed"


def came_in(parts, population):
    """The day on which somebody came into a population, of the parts that are of it."""
    holds, since = POPULATIONS[population], SINCE[population]
    return first_of(since(case, office) for case, office in parts if holds(case, office))


def period_of(asked):
    first = first_day(asked["from"]) if asked["from"] else "0000-01-01"
    return first, last_day(asked["to"]) if asked["to"] else EVER


def place(day, period):
    """Where a day lies that may be vague: None certainly in the period."""
    if day is None:
        return "not-dated"
    if day[1] < period[0] or day[0] > period[1]:
        return "outside-period"
    return None if period[0] <= day[0] and day[1] <= period[1] else "not-placed"
