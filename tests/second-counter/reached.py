"""How far somebody came, by a day or at all (statistics/RULES.md, snapshot and funnel)."""

from counted import came_in, of_parts
from course import arrived, departed, ended, in_reintegration
from days import interval, last_day
from dimension import Dimension, furthest
from helped import days_of, for_reintegration, help_of
from populations import POPULATIONS, follow_ups

STAGES = ("contact", "screened", "assisted", "returning", "reintegrating", "follow-up")


def stage_then():
    return furthest("stage-then", stages_by, STAGES)


def stages_by(case, office, asked):
    """Every stage of which an office noted a day that certainly lies by the end of the day."""
    day = last_day(asked["asOf"])
    noted = {
        "screened": [interval(case.day_done(one)) for kind in ("screening", "determination") for one in case.of(kind, office)],
        "assisted": days_of(case, help_of(case, office)),
        "returning": [departed(case, office), arrived(case, office)],
        "reintegrating": days_of(case, for_reintegration(case, office)),
        "follow-up": days_of(case, follow_ups(case, office)),
    }
    return {"contact"} | {stage for stage, days in noted.items() if any(one is not None and one[1] <= day for one in days)}


def carried_over():
    def codes(one, asked):
        year = last_day(asked["asOf"])[:4]
        entered = came_in(one.counted, asked["population"])
        return {"before" if entered[1] < year else "this-year"}

    return Dimension("carried-over", codes, ["before", "this-year"])


def declines(case, office):
    return case.newest("consent", "help", office) == "refuses"


def returns(case, office):
    return departed(case, office) is not None or arrived(case, office) is not None


# What of a case or person it is enough that one office is at, in the order of the rows.
REACHED = {
    "contacted": POPULATIONS["known"],
    "screened": POPULATIONS["screened"],
    "eligible": POPULATIONS["eligible"],
    "assisted": POPULATIONS["assisted"],
    "declined": declines,
    "returned": returns,
    "stayed": None,
    "reintegrating": in_reintegration,
    "followed-up": POPULATIONS["followed-up"],
    "closed": None,
}


def steps():
    def codes(one, asked):
        parts = one.counted
        reached = {step for step, is_at in REACHED.items() if is_at and any(is_at(*part) for part in parts)}
        if "assisted" in reached and "returned" not in reached:
            reached.add("stayed")
        if ended(one.counted, of_parts(asked)) is not None:
            reached.add("closed")
        return reached

    return Dimension("steps", codes, list(REACHED), several=True)
