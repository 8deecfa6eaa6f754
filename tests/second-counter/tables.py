"""The tables, as data: of whom each is, what it counts, by which date, and its dimensions (statistics/RULES.md, What a table is).

A dimension reads of a case and an office the code of a row, or a set of codes where several answers are possible, and nothing
where there is no answer. To add a table, name its dimensions here.
"""

from course import partition
from happened import destination, exploitation, region
from person import age_row

# What counts as no answer although it is a code.
MISSING = {"trafficking-type": {"unknown"}}


def variable(name):
    """A dimension that any variable of the codebook answers by itself."""

    def read(case, office):
        return answer_of(case, office, case.codebook["variables"][name])

    return read


def answer_of(case, office, about):
    """The answer to a variable: its newest, or every code ever given, of the office or else of the opener."""
    kind, question = about["from"][0].split(".", 1)

    def told(whose):
        return case.every_code(kind, question, whose) if about["how"] == "bits" else case.newest(kind, question, whose)

    answer = told(office) if about["about"] == "office" else case.own_or_opener(office, told)
    return None if answer in MISSING.get(about["id"], ()) else answer or None


def printed_type(book, code):
    """The row in which the CTM printed a type of exploitation, `other` where it had none; None of a code that says no purpose."""
    if code in book["silentTypes"]:
        return None
    return next((one[4:] for one in book["typeGroups"].get(code, ()) if one.startswith("ctm-")), "other")


def gravest_again(case, office):
    """Whether somebody was exploited again: the gravest answer ever given."""

    def told(whose):
        return {code for one in case.of("follow-up", whose) for code in case.codes(one, "re-trafficked")}

    found = case.own_or_opener(office, told) or set()
    return next((one for one in ("yes", "suspected", "no") if one in found), None)


TABLES = {
    "ctm-profile": {
        "population": "assisted",
        "unit": "instances",
        "date": "first-help",
        "dimensions": {
            "gender": variable("sex"),
            "age": lambda case, office: age_row(case),
            "destination-region": destination,
            "type": variable("trafficking-type"),
            "exploitation": lambda case, office: exploitation(case, office) or None,
        },
    },
    "partition": {
        "population": "known",
        "unit": "cases",
        "date": "opened",
        "dimensions": {"partition": partition},
    },
    "outcomes": {
        "population": "known",
        "unit": "cases",
        "date": "closed",
        "dimensions": {
            one: variable(one)
            for one in ("closure-state", "closure-reason", "solution", "closure-declined", "plan-outcome", "plan-obstacles")
        },
    },
    "legal": {
        "population": "assisted",
        "unit": "instances",
        "date": "first-help",
        "dimensions": {one: variable(one) for one in ("legal-status", "proceedings", "testimony")},
    },
    "follow-up": {
        "population": "followed-up",
        "unit": "instances",
        "date": "helped",
        "dimensions": {
            "safe": variable("safe"),
            "re-trafficked": gravest_again,
            **{
                one: variable(one)
                for one in (
                    "housing",
                    "activity",
                    "income",
                    "income-share",
                    "business",
                    "school-year",
                    "debt",
                    "gone-back",
                    "wants-contact",
                )
            },
        },
    },
}

# In which row an answer stands, where it is no row itself.
ROW_OF = {"destination-region": region, "exploitation": printed_type}

# Of several rows that exclude each other, the one at which somebody came furthest, whichever office or case says so.
FURTHEST = {"partition": ("reintegration", "assisted", "ineligible")}
# Several answers are possible.
SEVERAL = {"exploitation", "closure-declined", "plan-obstacles", "proceedings"}

# The rows that the CTM printed; those that are zero stay. Other rows of these stand only where somebody is in them.
PRINTED = {
    "gender": ("female", "male"),
    "type": ("in-country", "cross-border"),
    "exploitation": ("sexual", "forced-labour", "low-level-crime"),
    "partition": ("ineligible", "assisted", "reintegration"),
}


def rows_of(name, codebook):
    """The codes of the rows that stand whether or not anybody is in them."""
    if name == "age":
        return [band["id"] for band in codebook["ageBands"]]
    if name == "destination-region":
        return [region["id"] for region in codebook["regions"]]
    return PRINTED[name] if name in PRINTED else codebook["lists"][codebook["variables"][name]["list"]]
