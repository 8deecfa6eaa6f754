"""What an office told of anything that can be counted (statistics/RULES.md, Whose answer; codebook/variables.ts, which is data)."""

from functools import cache

from course import eligible_or_asked
from happened import destination, exploitation, exploitation_countries, foreign_or_national, one_type
from helped import groups_given, services_of
from person import age_row, nationalities

# What counts as no answer although it is a code.
MISSING = {"trafficking-type": {"unknown"}}


@cache
def answer_of(case, office, name):
    """The answer to a variable: its newest, or every code ever given, of the office or else of the opener; None of none."""
    about = case.codebook["variables"][name]
    if about["id"] in WORKED_OUT:
        return WORKED_OUT[about["id"]](case, office) or None
    if isinstance(about["how"], dict):
        raise ValueError(f"no rule for {about['id']}")
    answer = whose_answer(case, office, about, lambda whose: told(case, whose, about))
    return None if is_no_answer(answer) or is_missing(answer, about) else answer


def whose_answer(case, office, about, read):
    """What an office told: of its own work by itself, of the person else the opener, of the case as a whole all offices."""
    if about["about"] == "case":
        return read(None)
    return read(office) if about["about"] == "office" else case.own_or_opener(office, read, lambda one: not is_no_answer(one))


def is_no_answer(answer):
    return answer is None or answer in ([], set(), "")


def is_missing(answer, about):
    return isinstance(answer, str) and answer in MISSING.get(about["id"], ())


def told(case, whose, about):
    """The newest answer, or every one, of an office to the questions of a variable."""
    asked = [one.split(".", 1) for one in about["from"]]
    if about["how"] == "newest":
        return case.newest(*asked[0], whose)
    return set().union(*(case.every_code(kind, question, whose) for kind, question in asked))


def is_several(about):
    """Whether several answers are possible."""
    return about["how"] in ("bits", "several") or about["id"] in WORKED_OUT_SEVERAL


def gravest_again(case, office):
    """Whether somebody was exploited again: the gravest answer ever given."""

    def said(whose):
        return {code for one in case.of("follow-up", whose) for code in case.codes(one, "re-trafficked")}

    found = case.own_or_opener(office, said) or set()
    return next((one for one in ("yes", "suspected", "no") if one in found), None)


def groups_of_table(case, office, name):
    """In which of the groups that are rows what an office gave counts; services that count in none of them are an answer too, of no row."""
    rows = groups_given(case, office) & set(case.codebook["ownRows"][name])
    return rows or ({IN_NO_GROUP} if services_of(case, office) else None)


IN_NO_GROUP = "in no group"

WORKED_OUT = {
    "age-counted": lambda case, office: age_row(case),
    "nationalities": lambda case, office: nationalities(case),
    "destination": destination,
    "exploitation": exploitation,
    "exploitation-countries": exploitation_countries,
    "exclusive-type": one_type,
    "foreign-or-national": foreign_or_national,
    "eligible": eligible_or_asked,
    "re-trafficked": gravest_again,
    "help-groups": lambda case, office: groups_of_table(case, office, "help-groups"),
    "service-groups": lambda case, office: groups_of_table(case, office, "service-groups"),
}
WORKED_OUT_SEVERAL = {"nationalities", "exploitation", "exploitation-countries", "help-groups", "service-groups"}
