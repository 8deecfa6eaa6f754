"""Help that was given, and what was done each time (casework/RULES.md, Help given; statistics/RULES.md, Instance of assistance)."""

from functools import cache

from days import first_of, had_come, interval

def was_given(case, record):
    """Whether a record tells of help that was given: a service, a stay that had begun, a follow-up that was done."""
    if not had_come(record, case.date_of(record)):
        return False
    if record["kind"] == "service":
        outcome = case.text(record, "outcome")
        return outcome is None or outcome in case.codebook["given"]
    if record["kind"] == "stay":
        return case.text(record, "came") != "not-yet" and case.date_of(record) is not None
    return record["kind"] == "follow-up" and case.text(record, "state") == "done"


@cache
def help_of(case, office):
    """What an office gave, dated or not."""
    return [one for one in case.records if one["office"] == office and was_given(case, one)]


def days_of(case, records):
    """The days of some records, those without one left out."""
    return [interval(case.date_of(one)) for one in records if case.date_of(one) is not None]


@cache
def first_help(case, office):
    return first_of(days_of(case, help_of(case, office)))


@cache
def times(case, office, unit):
    """Each time that something was done, as records: services, stays, referrals or payments of an office."""
    if unit in ("services", "stays"):
        kind = unit[:-1]
        return [one for one in help_of(case, office) if one["kind"] == kind]
    if unit == "referrals":
        return referrals(case, office)
    return [one for one in case.of("payment", office) if went_out(case, one)]


@cache
def referrals(case, office):
    """Requests that were made, also those that were taken back, but not in error."""
    done = [one for one in case.of("referral", office) if had_come(one, case.date_of(one))]
    in_error = {
        case.named(one, "answers")
        for one in done
        if case.text(one, "act") == "revoke" and case.text(one, "revoked-because") == "error"
    }
    return [one for one in done if case.text(one, "act") == "ask" and one["id"] not in in_error]


def went_out(case, payment):
    """What was paid, or what nobody said to be otherwise; not what came back."""
    return (
        case.text(payment, "state") in (None, "paid")
        and case.text(payment, "way") not in ("repaid", "returned")
        and had_come(payment, case.date_of(payment))
    )


def services_of(case, office):
    return [one for one in help_of(case, office) if one["kind"] == "service"]


def for_reintegration(case, office):
    """Services that count in the table of reintegration, by their code and their phase."""
    return [one for one in services_of(case, office) if "ctm-reintegration" in groups_of(case, one)]


def in_reintegration(case, office):
    return bool(for_reintegration(case, office))


def groups_given(case, office):
    return {group for one in services_of(case, office) for group in groups_of(case, one)}


def rows_given(case, office, group):
    """The rows of a group in which what an office gave counts."""
    return {groups_of(case, one)[group] for one in services_of(case, office) if group in groups_of(case, one)}


def groups_of(case, service):
    """The groups in which a service counts, by the phase that was noted, else by the one that its code says; of each its row there."""
    book = case.codebook
    code = case.text(service, "service")
    tags = book["serviceTags"].get(code, [])
    phase = case.text(service, "phase") or phase_by_code(book, tags)
    return {
        group["id"]: row_in(group, code, tags)
        for group in book["serviceGroups"]
        if (group.get("phases") is None or phase in group["phases"]) and is_row(group, tags)
    }


def row_in(group, code, tags):
    return code if group["id"] in tags else group["otherRow"]


def rows_of_group(book, name):
    """The rows of a group in the order of the catalogue, the row of all others last."""
    group = next(one for one in book["serviceGroups"] if one["id"] == name)
    other = group.get("otherRow")
    named = [code for code, tags in book["serviceTags"].items() if name in tags and code != other]
    return named + ([other] if other else [])


def is_row(group, tags):
    return group["id"] in tags or ("otherRow" in group and group["id"] + "-other" in tags)


def phase_by_code(book, tags):
    """That of the one table of the CTM in which a code can count; None where there are several, or it says no phase."""
    tables = [one for one in book["serviceGroups"] if one["id"] in book["ctmTables"] and is_row(one, tags)]
    return tables[0]["phases"][0] if len(tables) == 1 and len(tables[0].get("phases", ())) == 1 else None
