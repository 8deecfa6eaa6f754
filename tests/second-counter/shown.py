"""The numbers of a table's rows and columns (statistics/RULES.md, Rows and columns, Another period beside, Percentages)."""

ALL_OTHERS = "all-others"
NO_ANSWER = "no-answer"


def percent(n, of, decimals):
    """Half up, in whole numbers; None of nothing."""
    if of == 0:
        return None
    scale = 10**decimals
    return ((2 * n * 100 * scale + of) // (2 * of)) / scale


def change(n, before, decimals):
    """Rounded by its size, with its sign; None where nothing was before."""
    if before == 0:
        return None
    size = percent(abs(n - before), before, decimals)
    return size if n >= before else -size


class Counting:
    """Those who are counted, in the period itself and in the one beside, where one is asked for, and how numbers are shown."""

    def __init__(self, counted, before, asked, request, exact):
        self.counted, self.asked = counted, asked
        self.before, self.asked_before = before or (None, None)
        self.of_all = request.get("countMissing", False)
        self.decimals = request.get("decimals", 1)
        self.exact = exact

    def within(self, across, column):
        """The same of those who are in one column."""
        part = Counting(None, None, self.asked, {"countMissing": self.of_all, "decimals": self.decimals}, self.exact)
        part.counted = [one for one in self.counted if is_in(one, self.asked, across, column)]
        if self.before is not None:
            part.asked_before = self.asked_before
            part.before = [one for one in self.before if is_in(one, self.asked_before, across, column)]
        return part


def is_in(one, asked, across, column):
    codes = across.codes(one, asked)
    return column in codes if column != NO_ANSWER else not codes


def shown_dimensions(dimensions, across, counting):
    rows = {dimension.name: rows_of(dimension, counting) for dimension in dimensions}
    shown = {dimension.name: shown_dimension(dimension, rows[dimension.name], counting) for dimension in dimensions}
    for column in columns_of(across, counting):
        part = counting.within(across, column)
        for dimension in dimensions:
            shown[f"{dimension.name}/{column}"] = shown_dimension(dimension, rows[dimension.name], part)
    return shown


def columns_of(across, counting):
    """The columns in which anybody is, the one of those who are in none last."""
    if across is None:
        return []
    codes = [*every_row(across, counting), NO_ANSWER]
    return [code for code in codes if any(is_in(one, counting.asked, across, code) for one in counting.counted)]


def every_row(dimension, counting):
    """The rows that stand, and behind them others in which anybody is, in their order."""
    found = sizes(dimension, counting)
    rows = list(dimension.rows or [])
    more = sorted((code for code in found if code not in rows), key=lambda code: (place_of(code, dimension.behind), code))
    if dimension.largest_first:
        more.sort(key=lambda code: -found[code])
    return rows + more


def place_of(code, order):
    return order.index(code) if code in order else len(order)


def sizes(dimension, counting):
    """How many are in each row in which anybody is, now or in the period beside."""
    found = {}
    for one in counting.counted:
        for code in dimension.codes(one, counting.asked):
            found[code] = found.get(code, 0) + 1
    for one in counting.before or []:
        for code in dimension.codes(one, counting.asked_before):
            found.setdefault(code, 0)
    return found


def rows_of(dimension, counting):
    """The rows that stand: the largest, where only so many are asked for, with all others in one."""
    rows = every_row(dimension, counting)
    if dimension.top is None or len(rows) <= dimension.top:
        return rows
    found = sizes(dimension, counting)
    by_size = sorted(rows, key=lambda code: -found.get(code, 0))
    return [*by_size[: dimension.top], ALL_OTHERS]


def shown_dimension(dimension, rows, counting):
    numbers, denominator, missing = numbers_of(dimension, rows, counting.counted, counting.asked, counting.of_all)

    def share(n, of):
        return percent(n, of, counting.decimals) if counting.exact else None

    shown = {code: [numbers[code], share(numbers[code], denominator)] for code in rows}
    if counting.before is not None:
        before, of, _ = numbers_of(dimension, rows, counting.before, counting.asked_before, counting.of_all)
        for code in rows:
            changed = change(numbers[code], before[code], counting.decimals) if counting.exact else None
            shown[code] += [before[code], share(before[code], of), changed]
    return {"denominator": denominator, "missing": missing, "rows": shown, "order": " ".join(rows)}


def numbers_of(dimension, rows, people, asked, of_all):
    numbers, missing = {code: 0 for code in rows}, 0
    for one in people:
        codes = dimension.codes(one, asked)
        missing += not codes
        for row in {code if code in numbers else ALL_OTHERS for code in codes}:
            numbers[row] += 1
    denominator = len(people) if of_all or dimension.several else len(people) - missing
    return numbers, denominator, missing
