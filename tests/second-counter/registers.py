"""Registers counted anew, from their rows alone, by the words of db/statistics/RULES.md, Registers.

    python3 registers.py < input.json > output.json

Input: a list of {"table", "rows", "asked", "today", …}; output: for each its numbers. Hours and days of calls are those of this machine's clock.
"""

import json
import sys
from datetime import datetime, timedelta

from days import EVER, day_after, first_day, had_come, last_day

HOURS = ["00-06", "06-12", "12-18", "18-24"]
CODES = ("kind", "way", "language", "caller", "country", "canTalk")


def calls(question):
    """Each call on its day: what was noted, each answer in its list of codes."""
    for row in question["rows"]:
        moment = datetime.fromisoformat(row["at"].replace("Z", "+00:00")).astimezone()
        told = {code: [row[code]] if row[code] else [] for code in CODES}
        told["month"] = [moment.strftime("%Y-%m")]
        told["hour"] = [HOURS[moment.hour // 6]]
        told["topics"], told["advice"] = row["topics"].split(), row["advice"].split()
        yield 1, moment.strftime("%Y-%m-%d"), True, question["office"], told


def nights(question):
    """Each evening of each stay until yesterday, with whether somebody slept there for certain; of one person in one house once."""
    slept = {}
    for row in question["rows"]:
        if row["from"] is None or row["came"] == "not-yet" or not had_come(row, row["from"]):
            continue
        day, end = first_day(row["from"]), last_day(row["until"] or EVER)
        if row.get("noCase"):
            end = max(end, day_after(day))
        while day < min(end, question["today"]):
            sure = row.get("noCase") or (
                day >= last_day(row["from"]) and (row["until"] is None or day < first_day(row["until"]))
            )
            beds = slept.setdefault((row["person"], row["house"], day), [])
            beds.append((bool(sure), row["beds"]))
            day = day_after(day)
    for (_, house, day), beds in slept.items():
        # What is certain goes before what may have been, and then the most beds.
        sure, n = max(beds)
        yield n, day, sure, question["office"], {"house": [house] if house else [], "month": [day[:7]]}
    for month, n in question["without"]:
        yield n, month, True, question["office"], {"house": [], "month": [month]}


def months(question):
    """Each month of each office since the first package of any, until that of today."""
    arrived = {office: sorted(local_day(at) for at in all_of) for office, all_of in question["packages"].items()}
    first = min((days[0] for days in arrived.values() if days), default=None)
    if first is None:
        return
    month = first[:7]
    while month <= question["today"][:7]:
        due = f"{month_after(month)}-{question['dueDay']:02}"
        for office, days in arrived.items():
            mark = mark_of(days, month, due, question["today"])
            yield 1, month, True, office, {"reported": [mark], "month": [month], f"office-{mark}": [office]}
        month = month_after(month)


def mark_of(days, month, due, today):
    if any(month + "-01" <= day <= due for day in days):
        return "came"
    if today <= due:
        return "open"
    return "late" if any(day > due for day in days) else "never"


def local_day(at):
    return datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone().strftime("%Y-%m-%d")


def month_after(month):
    return (datetime.fromisoformat(month + "-01") + timedelta(days=32)).strftime("%Y-%m")


def step_of(day, sure, office, asked):
    begin = first_day(asked["from"]) if asked.get("from") else ""
    end = last_day(asked["to"]) if asked.get("to") else EVER
    if last_day(day) < begin or first_day(day) > end:
        return "outside-period"
    if first_day(day) < begin or last_day(day) > end or not sure:
        return "not-placed"
    only = asked.get("office") or [office]
    return "counted" if office in ([only] if isinstance(only, str) else only) else "not-selected"


READERS = {"hotline": calls, "houses": nights, "reporting": months}


def count(question):
    steps, rows, evenings, known = {}, {}, {}, 0
    for n, day, sure, office, told in READERS[question["table"]](question):
        known += n
        step = step_of(day, sure, office, question["asked"])
        steps[step] = steps.get(step, 0) + n
        if step != "counted":
            continue
        for name, codes in told.items():
            for code in codes:
                rows.setdefault(name, {})[code] = rows.setdefault(name, {}).get(code, 0) + n
        for house in told.get("house", []):
            evenings[house, day] = evenings.get((house, day), 0) + n
    if question["table"] == "houses":
        fullest = {}
        for (house, _), n in evenings.items():
            fullest[house] = max(n, fullest.get(house, 0))
        rows["fullest"] = fullest
    return {"known": known, "steps": {"counted": 0, **steps}, "rows": rows}


if __name__ == "__main__":
    json.dump([count(question) for question in json.load(sys.stdin)], sys.stdout)
