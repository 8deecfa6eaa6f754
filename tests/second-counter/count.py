"""The second counter: it counts every table anew, from records alone, by the words of db/statistics/RULES.md and db/casework/RULES.md.

    python3 count.py < input.json > output.json

Input: {"codebook": …, "questions": [{"cases": [[line, …], …], "officeCountries": {office: country}, "asked": [request, …]}, …]}; a line is a revision with its open half, or a withdrawal.
Output: for each question, for each request, the numbers of its table.
It shares nothing with the counter of the application but the codebook, which is data.
"""

import json
import sys

from answers import Case
from consent import sharing, story_stays_closed
from counted import STEPS, entities, is_anonymous, step_of, subject
from dimension import as_set, countable
from helped import first_help
from populations import DATE_OF
from shown import Counting, shown_dimensions
from tables import AS_OF, TABLES

# The day on which tables are asked for.
TODAY = "2026-11-22"


def count(cases, request, book):
    """The numbers of one table."""
    book = {**book, "mapping": request.get("mapping")}
    table = TABLES[request["table"]]
    asked = asked_of(table, request, book)
    dimensions = table["dimensions"](book, request)
    across = request.get("columns") or table["columns"]
    across = countable(book, across) if across else None
    everybody = entities(cases, asked["unit"])
    steps = by_step(everybody, asked)
    counted = steps["counted"]
    of_persons = asked["unit"] == "persons"
    compared = request.get("compared")
    before = None if compared is None else counted_before(cases, {**asked, "from": None, "to": None, **compared})
    exact = not of_persons or all(least_persons(one) == len(one) for one in (counted, before[0] if before else []))
    read = [*dimensions, *([across] if across else [])]
    return {
        "n": len(counted),
        "before": None if before is None else len(before[0]),
        "persons": persons_range(counted) if of_persons else None,
        "known": range_of(everybody, of_persons),
        "steps": {step: range_of(one, of_persons) for step, one in steps.items() if one or step == "counted"},
        "heldBack": sum(is_held(one) for one in everybody),
        "differing": sum(any(differs(one, dimension.told) for dimension in read if dimension.told) for one in counted),
        "offices": offices(counted),
        "dimensions": shown_dimensions(dimensions, across, Counting(counted, before, asked, request, exact)),
    }


def asked_of(table, request, book):
    asked = {key: request.get(key) or table[key] for key in ("population", "unit", "date")}
    if "date" not in request and asked["population"] != table["population"]:
        asked["date"] = DATE_OF[asked["population"]]
    for key in ("from", "to", "asOf"):
        asked[key] = request.get(key)
    for key in ("origin", "office", "project"):
        asked[key] = several(request.get(key))
    if table["date"] == AS_OF:
        asked["asOf"] = asked["asOf"] or TODAY
    asked["narrowed"] = [(countable(book, one["variable"]), several(one["code"])) for one in request.get("narrowed") or []]
    asked["shared"] = request.get("shared", False)
    return asked


def several(told):
    """One code or several, as a set; empty where all are asked for."""
    return {told} if isinstance(told, str) else set(told or [])


def by_step(everybody, asked):
    steps = {step: [] for step in STEPS}
    for one in everybody:
        steps[step_of(one, asked)].append(one)
    return steps


def counted_before(cases, asked):
    """Those who are counted in the period beside, with the question of that period."""
    return by_step(entities(cases, asked["unit"]), asked)["counted"], asked


def range_of(things, of_persons):
    return [len(things), least_persons(things) if of_persons else len(things)]


def least_persons(things):
    """The fewest persons that these can be: those that one office named, who are certainly different people."""
    return max(named_by_one_office(things), min(1, len(things)))


def named_by_one_office(things):
    named = {}
    for one in things:
        for case, _ in one.counted:
            if subject(case) is not None:
                named.setdefault(case.opener, set()).add(subject(case))
    return max(map(len, named.values()), default=0)


def persons_range(things):
    most = len(things)
    return {"least": least_persons(things), "most": most, "notCompared": most - named_by_one_office(things)}


def is_held(one):
    """Whether headquarters can have nothing of it; anonymous rows are counted elsewhere."""
    known = [case for case in one.cases if not is_anonymous(case)]
    return bool(known) and all(sharing(case) != "shared" for case in known)


def offices(counted):
    """Instances of help behind those who are counted, by office."""
    found = {}
    instances = {(id(case), office): case for one in counted for case, office in one.counted}
    for (_, office), case in instances.items():
        if first_help(case, office) is not None:
            found[office] = found.get(office, 0) + 1
    return found


def differs(one, told):
    """Whether two offices, or two cases of one person, answered and not alike."""
    answers = [as_set(told(case, office)) for case, office in one.counted + one.others]
    return len({str(sorted(answer)) for answer in answers if answer}) > 1


def case_of(records, codebook):
    """What happened is counted nowhere where that may not be kept."""
    case = Case(records, codebook)
    return case.without("story") if story_stays_closed(case) else case


def main():
    given = json.load(sys.stdin)
    answers = []
    for question in given["questions"]:
        book = {**given["codebook"], "officeCountries": question.get("officeCountries", {})}
        cases = [case_of(lines, book) for lines in question["cases"]]
        cases = [case for case in cases if case.records]
        answers.append([count(cases, request, book) for request in question["asked"]])
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
