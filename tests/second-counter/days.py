"""Days as people know them: a day (2026-05-01), a month (2026-05) or a year (2026), each an interval of days.

An interval is a pair of days as text (first, last); days as text stand in the order of the calendar.
"""

from calendar import monthrange
from datetime import date, timedelta

EVER = "9999-12-31"


def first_day(known):
    """The first day that a date can mean."""
    return known + {4: "-01-01", 7: "-01"}.get(len(known), "")


def last_day(known):
    """The last day that a date can mean."""
    if len(known) == 4:
        return known + "-12-31"
    if len(known) == 7:
        return f"{known}-{monthrange(int(known[:4]), int(known[5:]))[1]:02}"
    return known


def interval(known):
    """The days that a date can mean; None of none."""
    return None if known is None else (first_day(known), last_day(known))


def first_of(intervals):
    """The first of several lies between the least first and the least last day that any can mean."""
    return at_the(min, intervals)


def last_of(intervals):
    """The last of several: between the greatest first and the greatest last day that any can mean."""
    return at_the(max, intervals)


def at_the(end, intervals):
    found = [one for one in intervals if one is not None]
    return (end(first for first, _ in found), end(last for _, last in found)) if found else None


def day_after(day):
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def had_come(record, known):
    """Whether a day had come when its record was written: clocks write UTC, people their own day, so the day after is the same day."""
    written = record["at"][:10]
    return known is None or first_day(known) <= day_after(written)
