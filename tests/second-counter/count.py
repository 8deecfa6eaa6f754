"""The second counter: it counts every table anew, from records alone, by the words of db/statistics/RULES.md and db/casework/RULES.md.

    python3 count.py < input.json > output.json

Input: {"codebook": …, "questions": [{"cases": [[line, …], …], "asked": [request, …]}, …]}; a line is a revision with its open half, or a withdrawal.
Output: for each question, for each request, the numbers of its table.
It shares nothing with the counter of the application but the codebook, which is data.
"""

import json
import sys

from answers import Case
from consent import sharing, story_stays_closed
from counted import STEPS, entities, is_anonymous, step_of, subject
from helped import first_help
from populations import DATE_OF
from tables import FURTHEST, ROW_OF, SEVERAL, TABLES, rows_of


def percent(n, of, decimals):
    """Half up, in whole numbers; None of nothing."""
    if of == 0:
        return None
    scale = 10**decimals
    return ((2 * n * 100 * scale + of) // (2 * of)) / scale


def count(cases, request, codebook):
    """The numbers of one table."""
    table = TABLES[request["table"]]
    asked = {key: request.get(key) or table[key] for key in ("population", "unit", "date")}
    if "date" not in request and asked["population"] != table["population"]:
        asked["date"] = DATE_OF[asked["population"]]
    for key in ("origin", "office", "from", "to", "asOf"):
        asked[key] = request.get(key)
    asked["narrowed"] = request.get("narrowed") or []
    asked["shared"] = request.get("shared", False)
    everybody = entities(cases, asked["unit"])
    steps = {step: [] for step in STEPS}
    for one in everybody:
        steps[step_of(one, asked)].append(one)
    counted = steps["counted"]
    of_persons = asked["unit"] == "persons"
    exact = not of_persons or least_persons(counted) == len(counted)
    return {
        "n": len(counted),
        "persons": persons_range(counted) if of_persons else None,
        "known": range_of(everybody, of_persons),
        "steps": {step: range_of(one, of_persons) for step, one in steps.items() if one or step == "counted"},
        "heldBack": sum(is_held(one) for one in everybody),
        "differing": sum(any(differs(one, name, read) for name, read in table["dimensions"].items()) for one in counted),
        "offices": offices(counted),
        "dimensions": {
            name: dimension(counted, name, read, request, exact, codebook) for name, read in table["dimensions"].items()
        },
    }


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


def differs(one, name, read):
    """Whether two offices, or two cases of one person, answered and not alike; whoever came furthest contradicts nobody."""
    told = [read(case, office) for case, office in one.counted + one.others]
    return name not in FURTHEST and len({str(sorted(x) if isinstance(x, set) else x) for x in told if x}) > 1


def dimension(counted, name, read, request, exact, codebook):
    rows, missing = {code: 0 for code in rows_of(name, codebook)}, 0
    row_of = ROW_OF.get(name, lambda _, code: code)
    for one in counted:
        codes = {row_of(codebook, code) for code in answer_of(one, name, read)} - {None}
        missing += not codes
        for code in codes:
            rows[code] = rows.get(code, 0) + 1
    of_all = name in SEVERAL or request.get("countMissing", False)
    denominator = len(counted) if of_all else len(counted) - missing
    decimals = request.get("decimals", 1)
    return {
        "denominator": denominator,
        "missing": missing,
        "rows": {code: [n, percent(n, denominator, decimals) if exact else None] for code, n in rows.items()},
    }


def answer_of(one, name, read):
    """The codes that somebody is counted in: of the first part that says any, or of the one that came furthest."""
    answers = [read(case, office) for case, office in one.counted + one.others]
    answers = [one if isinstance(one, set) else {one} for one in answers if one]
    if name in FURTHEST:
        found = set().union(*answers)
        return [one for one in FURTHEST[name] if one in found][:1]
    return sorted(answers[0]) if answers else []


def case_of(records, codebook):
    """What happened is counted nowhere where that may not be kept."""
    case = Case(records, codebook)
    return case.without("story") if story_stays_closed(case) else case


def main():
    given = json.load(sys.stdin)
    answers = []
    for question in given["questions"]:
        cases = [case_of(lines, given["codebook"]) for lines in question["cases"]]
        cases = [case for case in cases if case.records]
        answers.append([count(cases, request, given["codebook"]) for request in question["asked"]])
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
