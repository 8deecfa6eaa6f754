"""What the rows and columns of a table are, and who of those counted stands in which (statistics/RULES.md, Rows and columns)."""

from counted import day_asked, period_of, place
from days import interval
from helped import days_of, help_of
from person import PERHAPS_UNDER_18, UNDER_18
from variables import answer_of, is_several

CHILD, ADULT = "child", "adult"


class Dimension:
    """Rows of a table: `codes` finds those in which somebody stands; `told` what one office answered, where offices can contradict each other.

    `rows` stand whether or not anybody is in them; None: those that occur, the largest first where these are countries, languages or projects;
    `behind` them in this order those that stand only where somebody is in them.
    """

    def __init__(self, name, codes, rows=None, several=False, told=None, largest_first=False, top=None, behind=()):
        self.name = name
        self.codes = codes
        self.rows = rows
        self.several = several
        self.told = told
        self.largest_first = largest_first
        self.top = top
        self.behind = behind


def told_first(name, read, rows=None, row_of=lambda code: code, **more):
    """A dimension of which the first part that says anything is counted."""

    def codes(one, asked):
        return {row_of(code) for code in first_answer(one, read)} - {None}

    return Dimension(name, codes, rows, told=read, **more)


def first_answer(one, read):
    answers = (as_set(read(case, office)) for case, office in one.counted + one.others)
    return next((answer for answer in answers if answer), set())


def as_set(answer):
    return set() if answer is None else answer if isinstance(answer, set) else set(answer) if isinstance(answer, list) else {answer}


def of_any(name, read, rows, several=True):
    """A dimension in which everything counts that any office did."""

    def codes(one, asked):
        return set().union(*(as_set(read(case, office)) for case, office in one.counted + one.others)) & set(rows)

    return Dimension(name, codes, rows, several)


def furthest(name, read, order):
    """A dimension in which the one row counts at which somebody came furthest, whichever office or case says so: the last of an order."""

    def codes(one, asked):
        found = set().union(*(as_set(read(case, office, asked)) for case, office in one.counted + one.others))
        return {[code for code in order if code in found][-1]} if found else set()

    return Dimension(name, codes, list(order))


def variable(book, name, called=None):
    """A dimension that a variable of the codebook answers by itself."""
    about = book["variables"][name]

    def read(case, office):
        return answer_of(case, office, name)

    called = called or name
    if name in book["openVariables"]:
        return told_first(called, read, several=True, largest_first=True)
    rows = rows_of(book, about)
    own = book["ownRows"].get(name)
    row_of = (lambda code: code if code in own else None) if own else lambda code: code
    behind = (UNDER_18, PERHAPS_UNDER_18) if name == "age-counted" else ()
    return told_first(called, read, rows, row_of, several=is_several(about), behind=behind)


def rows_of(book, about):
    if about["id"] == "age-counted":
        return [band["id"] for band in book["ageBands"]]
    return book["ownRows"].get(about["id"]) or book["lists"][about["list"]]


def child(book):
    """Children and adults, by the age that a table counts."""
    age = variable(book, "age-counted")
    children = {band["id"] for band in book["ageBands"] if band.get("to", 18) < 18} | {UNDER_18, PERHAPS_UNDER_18}

    return told_first(
        "child", age.told, [CHILD, ADULT], lambda code: CHILD if code in children else ADULT
    )


def office(book):
    return Dimension("office", lambda one, asked: offices_of(one, asked))


def offices_of(one, asked):
    """Every office that helped, or, where none did, that wrote in it; of offices asked for, of those."""
    parts = one.counted
    helped = [part for part in parts if help_of(*part)]
    return {office for _, office in helped or parts}


def assistance_country(book):
    countries = book["officeCountries"]

    def codes(one, asked):
        return {countries[office] for office in offices_of(one, asked) if office in countries}

    return Dimension("assistance-country", codes, several=True, largest_first=True)


def assistance_region(book):
    country = assistance_country(book)

    def codes(one, asked):
        return {region(book, "iom-2011", code) for code in country.codes(one, asked)}

    return Dimension("assistance-region", codes, regions(book, "iom-2011"), several=True)


def by_region(name, countries):
    """The regions of the countries that a variable tells, by M49 where nobody asks for another mapping."""

    def made(book):
        of = variable(book, countries)
        return told_first(name, of.told, regions(book, "m49"), lambda code: region(book, "m49", code), several=of.name != "destination")

    return made


def regions(book, otherwise):
    return [one["id"] for one in book["mappings"][book["mapping"] or otherwise]]


def region(book, otherwise, country):
    """The region of a country by the mapping that is asked for, else by another; `unmapped` where it names neither it, nor where it came from, nor one for all its successors."""

    def listed(code):
        return next((one["id"] for one in book["mappings"][book["mapping"] or otherwise] if code in one["countries"]), None)

    if country is None:
        return None
    if listed(country):
        return listed(country)
    for code, successors in book["formerCountries"].items():
        if country in successors and listed(code):
            return listed(code)
    heirs = {listed(code) for code in book["formerCountries"].get(country, [])}
    return heirs.pop() if len(heirs) == 1 and None not in heirs else "unmapped"


def year(book):
    return Dimension("year", years_of, several=True)


def month(book):
    return Dimension("month", lambda one, asked: dates_of(one, asked, len("YYYY-MM")), several=True)


def years_of(one, asked):
    return dates_of(one, asked, len("YYYY"))


def dates_of(one, asked, length):
    """The year or month of the date that was asked for, where it lies in one for certain; every one of help in the period."""
    if asked["asOf"]:
        return set()
    if one.act is not None:
        days = [interval(one.counted[0][0].date_of(one.act))]
    elif asked["date"] == "helped":
        days = [day for part in one.counted for day in days_of(part[0], help_of(*part)) if place(day, period_of(asked)) is None]
    else:
        days = [day_asked(one.counted, asked)]
    return {day[0][:length] for day in days if day is not None and day[0][:length] == day[1][:length]}


OWN = {
    "child": child,
    "office": office,
    "assistance-country": assistance_country,
    "assistance-region": assistance_region,
    "nationality-region": by_region("nationality-region", "nationalities"),
    "exploitation-region": by_region("exploitation-region", "exploitation-countries"),
    "destination-region": by_region("destination-region", "destination"),
    "year": year,
    "month": month,
}


def countable(book, name):
    """Whatever can be a row or a column."""
    return OWN[name](book) if name in OWN else variable(book, name)
