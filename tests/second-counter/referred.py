"""Requests by whom they were made to, for what, with what result and in which month (statistics/RULES.md, referrals; casework/RULES.md, Referrals)."""

from days import had_come
from dimension import Dimension, assistance_country, office
from helped import times

TAKEN_BACK = "taken-back"


def requests_behind(one, asked):
    """The request that is counted; else every request of the offices of a case or person."""
    if asked["unit"] == "referrals":
        return [(one.counted[0][0], one.act)]
    return [(case, request) for case, whose in one.counted for request in times(case, whose, "referrals")]


def outcome(case, request):
    """Taken back by who asked, else the last answer of who was asked or who asked."""
    done = [one for one in case.told(case.of("referral")) if had_come(one, case.date_of(one))]
    about = [one for one in done if case.named(one, "answers") == request["id"]]
    if any(case.text(one, "act") == "revoke" and one["office"] == request["office"] for one in about):
        return TAKEN_BACK
    to = case.text(request, "to-office")
    answers = [
        one for one in about if case.text(one, "act") == "answer" and (to is None or one["office"] in (to, request["office"]))
    ]
    return case.text(answers[-1], "answer") if answers else None


def month(case, request):
    known = case.date_of(request)
    return known[:7] if known and len(known) >= 7 else None


def told(name, read, rows=None):
    def codes(one, asked):
        return {read(case, request) for case, request in requests_behind(one, asked)} - {None}

    return Dimension(name, codes, rows, several=True)


def answered(question):
    return lambda case, request: case.text(request, question)


def referrals(book, request):
    lists = book["lists"]
    return [
        told("request-to-kind", answered("to-kind"), lists["provider-kind"]),
        told("request-for", answered("for"), lists["referral-for"]),
        told("request-service", answered("service"), lists["service"]),
        told("request-outcome", outcome, [*lists["referral-answer"], TAKEN_BACK]),
        told("request-month", month),
        assistance_country(book),
        office(book),
    ]
