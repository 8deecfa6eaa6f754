"""How many steps of its own machine SQLite takes for statements: `sqlite3_progress_handler` after every single one.

    python3 count.py DATABASE < statements.json > steps.json

DATABASE is a plain file of invented cases. Input: [[{"sql": …, "given": [value, …] or {name: value}, "first": true}, …], …]; a value
{"bytes": hex} is a blob, and `first` asks for one row only. Output: the steps of each list of statements.
"""

import json
import sqlite3
import sys


def value(given):
    return bytes.fromhex(given["bytes"]) if isinstance(given, dict) else given


def values(given):
    if isinstance(given, dict):
        return {name: value(one) for name, one in given.items()}
    return [value(one) for one in given]


def main():
    database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    steps = 0

    def step():
        nonlocal steps
        steps += 1

    database.set_progress_handler(step, 1)
    counted = []
    for statements in json.load(sys.stdin):
        steps = 0
        for one in statements:
            rows = database.execute(one["sql"], values(one["given"]))
            if one["first"]:
                rows.fetchone()
                rows.close()
            else:
                rows.fetchall()
        counted.append(steps)
    json.dump(counted, sys.stdout)


main()
