"""The tables, as data: of whom each is, what it counts, by which date, its dimensions and columns (statistics/RULES.md, What a table is).

To add a table, name its dimensions here.
"""

from answered import completeness
from course import partition
from dimension import assistance_country, assistance_region, child, countable, furthest, month, of_any, region, regions, told_first, variable
from happened import destination, exploitation
from helped import rows_given, rows_of_group
from reached import carried_over, stage_then, steps
from referred import referrals
from ways import corridor, route

MOST_COUNTRIES = 10
AS_OF = "as-of"
FURTHEST = ("ineligible", "assisted", "reintegration")
# The tables of help that are counted together, in the order of the person's way.
HELP_AFTER_RETURN = ("ctm-post-arrival", "ctm-next-day", "ctm-medical", "ctm-reintegration")


def variables(*names):
    return lambda book, request: [variable(book, name) for name in names]


def ctm_profile(book, request):
    """As the CTM printed it: rows that are zero stay; others of these stand only where somebody is in them."""
    return [
        printed(variable(book, "sex", "gender"), "female", "male"),
        variable(book, "age-counted", "age"),
        told_first("destination-region", destination, regions(book, "norad-2010"), lambda code: region(book, "norad-2010", code)),
        printed(variable(book, "trafficking-type", "type"), "in-country", "cross-border"),
        told_first(
            "exploitation",
            exploitation,
            ["sexual", "forced-labour", "low-level-crime"],
            lambda code: printed_type(book, code),
            several=True,
        ),
    ]


def printed(dimension, *rows):
    dimension.rows = list(rows)
    return dimension


def printed_type(book, code):
    """The row in which the CTM printed a type of exploitation, `other` where it had none; None of a code that says no purpose."""
    if code in book["silentTypes"]:
        return None
    return next((one[4:] for one in book["typeGroups"].get(code, ()) if one.startswith("ctm-")), "other")


def reintegration(book, request):
    help_given = [
        of_any(group, lambda case, office, group=group: rows_given(case, office, group), rows_of_group(book, group))
        for group in HELP_AFTER_RETURN
    ]
    return [*help_given, assistance_country(book), variable(book, "nationalities")]


def annual(book, request):
    return [
        largest(variable(book, "nationalities")),
        largest(variable(book, "destination")),
        variable(book, "exclusive-type"),
        variable(book, "sex"),
        child(book),
        variable(book, "age-counted"),
        variable(book, "trafficking-type"),
        assistance_region(book),
        assistance_country(book),
        variable(book, "help-groups"),
    ]


def largest(dimension):
    dimension.top = MOST_COUNTRIES
    return dimension


def cross(book, request):
    rows = countable(book, request.get("rows", "age-counted"))
    rows.top = request.get("top")
    return [rows]


def table(population, unit, date, dimensions, columns=None):
    return {"population": population, "unit": unit, "date": date, "dimensions": dimensions, "columns": columns}


TABLES = {
    "ctm-profile": table("assisted", "instances", "first-help", ctm_profile),
    "partition": table(
        "known",
        "cases",
        "opened",
        lambda book, request: [furthest("partition", lambda case, office, asked: partition(case, office), FURTHEST)],
    ),
    "outcomes": table(
        "known",
        "cases",
        "closed",
        variables("closure-state", "closure-reason", "solution", "closure-declined", "plan-outcome", "plan-obstacles"),
    ),
    "legal": table("assisted", "instances", "first-help", variables("legal-status", "proceedings", "testimony")),
    "follow-up": table(
        "followed-up",
        "instances",
        "helped",
        variables(
            "safe",
            "re-trafficked",
            "housing",
            "activity",
            "income",
            "income-share",
            "business",
            "school-year",
            "debt",
            "gone-back",
            "wants-contact",
        ),
    ),
    "snapshot": table("known", "cases", AS_OF, lambda book, request: [stage_then(), carried_over()]),
    "funnel": table(
        "known", "cases", "opened", lambda book, request: [steps(), variable(book, "reason-declined")], "child"
    ),
    "reintegration": table("assisted", "instances", "helped", reintegration, "child"),
    "referrals": table("known", "referrals", "opened", referrals),
    "annual": table("assisted", "instances", "helped", annual),
    "corridors": table(
        "assisted", "instances", "first-help", lambda book, request: [corridor(), variable(book, "trafficking-type")]
    ),
    "routes": table(
        "assisted",
        "instances",
        "first-help",
        lambda book, request: [
            route(book),
            *(variable(book, name) for name in ("how-moved", "transport", "border-crossings", "papers-used")),
            month(book),
        ],
    ),
    "completeness": table("known", "cases", "opened", lambda book, request: completeness(book)),
    "cross": table("assisted", "instances", "first-help", cross, "sex"),
}
