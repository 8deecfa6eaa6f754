"""Reading the answers of a case, in the order in which they were told (casework/RULES.md, Days)."""

from days import first_day, had_come, last_day

MOST_CITATIONS = 3


def in_force(lines):
    """Of each record the newest revision, unless it is withdrawn."""
    newest = {}
    for line in sorted(lines, key=lambda one: one["revision"]):
        newest[line["station"], line["id"]] = line
    return [line for line in newest.values() if not line.get("withdrawn")]


class Case:
    """The records of one case, of every office, and the codebook that says what they mean."""

    def __init__(self, records, codebook):
        self.codebook = codebook
        records = in_force(records)
        self.records = sorted(records, key=lambda one: (one["station"], one["epoch"], one["n"]))
        self.by_id = {one["id"]: one for one in records}
        openings = self.of("case")
        openings = [one for one in openings if one.get("ofOpener")] or openings
        self.opening = openings[0] if openings else None
        self.opener = self.opening["office"] if openings else None
        self.offices = sorted({one["office"] for one in records})

    def of(self, kind, office=None):
        """The records of a kind, of all offices or of one, in the order of chapters."""
        return [one for one in self.records if one["kind"] == kind and office in (None, one["office"])]

    def date_of(self, record):
        """The day of the act that a record tells of; None where nobody noted one."""
        asked = self.codebook["forms"][record["kind"]]["date"]
        return self.text(record, asked) if asked else None

    def value(self, record, question):
        """An answer, or what it cites in this case; None where nothing was answered, or why there is no answer."""
        for _ in range(MOST_CITATIONS + 1):
            answer = record["open"].get(question)
            if not isinstance(answer, dict):
                return answer
            cited = answer.get("cites")
            if cited is None or cited[0] not in self.by_id:
                return None
            record, question = self.by_id[cited[0]], cited[1]
        return None

    def text(self, record, question):
        value = self.value(record, question)
        return value if isinstance(value, str) else None

    def number(self, record, question):
        value = self.value(record, question)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def codes(self, record, question):
        value = self.value(record, question)
        return [value] if isinstance(value, str) else value if isinstance(value, list) else []

    def named(self, record, question):
        """The id of the record that an answer names."""
        answer = record["open"].get(question)
        return answer["cites"][0] if isinstance(answer, dict) and "cites" in answer else None

    def misdated(self, record, asked=None):
        """Whether a record is dated after its own writing, by a day that cannot lie ahead."""
        form = self.codebook["forms"][record["kind"]]
        asked = asked or form["date"]
        known = record["open"].get(asked) if asked else None
        if not isinstance(known, str) or had_come(record, known):
            return False
        question = form["dates"].get(asked, {})
        if question.get("of") not in ("done", "life"):
            return False
        planned = question.get("plannedWhile")
        return planned is None or record["open"].get(planned["question"]) not in planned["in"]

    def without(self, tells):
        """The same case without the forms that tell of something."""
        return Case([one for one in self.records if self.codebook["forms"][one["kind"]]["tells"] != tells], self.codebook)

    def day_done(self, record, asked=None):
        """The day of what was done; None where nobody noted one, and where it had not come when it was written."""
        known = self.text(record, asked) if asked else self.date_of(record)
        return known if had_come(record, known) else None

    def told(self, records, asked=None):
        """Records in the order of telling: misdated, then undated, then by day; on one day by chapter and station."""

        def place(record):
            date = asked or self.codebook["forms"][record["kind"]]["date"]
            known = record["open"].get(date) if date else None
            if not isinstance(known, str):
                return (1, "", 0)
            if self.misdated(record, date):
                return (0, "", 0)
            # Of two that begin alike, the one that says less comes first.
            return (2, first_day(known), -int(last_day(known).replace("-", "")))

        return sorted(records, key=lambda one: (*place(one), one["station"], one["epoch"], one["n"]))

    def counting(self, records, asked=None):
        """What is misdated counts only where nothing else speaks."""
        real = [one for one in records if not self.misdated(one, asked)]
        return real or records

    def newest(self, kind, question, office=None, asked=None):
        """The newest answer that says something; None where none does."""
        spoke = self.counting([one for one in self.of(kind, office) if question in one["open"]], asked)
        for record in reversed(self.told(spoke, asked)):
            value = self.value(record, question)
            if value is not None and value != []:
                return value
        return None

    def own_or_opener(self, office, read, is_answer=lambda found: found not in (None, [], set())):
        """What an office told itself, else what the office that opened the case told."""
        own = read(office)
        if is_answer(own) or self.opener in (None, office):
            return own
        told = read(self.opener)
        return told if is_answer(told) or own is None else own

    def person_newest(self, office, kind, question):
        return self.own_or_opener(office, lambda whose: self.newest(kind, question, whose))

    def every_code(self, kind, question, office):
        """Every code that an office ever gave."""
        spoke = [one for one in self.of(kind, office) if question in one["open"]]
        return {code for one in self.counting(spoke) for code in self.codes(one, question)}
