/**
 * An attacker who knows that somebody is the only one in a row (the one Moldovan of the year), and wants to know what else that person
 * answered: from what crosses print of that row, or of the rest that holds it.
 */
import { type CountedPerson, countRows, rowOf } from '../../../../db/statistics/protection/counted-person.ts';
import type { DrawnEdition } from '../../../../db/statistics/protection/print-edition.ts';
import { type PrintedList, rowsOf } from '../../../../db/statistics/protection/printed-variable.ts';

interface Named {
  readonly tries: number;
  /** How often what the cross says is right. */
  readonly byCross: number;
  /** How often the largest row of everybody is. */
  readonly byLargest: number;
}

export function nameAnswers(list: PrintedList, people: readonly CountedPerson[], edition: DrawnEdition): Named {
  const found = { tries: 0, byCross: 0, byLargest: 0 };
  const known = list.variables.flatMap((variable) =>
    countRows(variable, people)
      .filter(({ n }) => n === 1)
      .map(({ code }) => ({ variable, code })),
  );
  for (const { variable, code } of known) {
    const person = people.find((one) => rowOf(variable, one) === code);
    for (const other of list.variables) {
      const said = person === undefined ? undefined : saidOf(edition, variable.id, code, other.id);
      const rows = edition.tables.find((table) => table.variable === other.id)?.rows;
      if (person === undefined || said === undefined || rows === undefined) continue;
      const answer = rowOf(other, person);
      const largest = greatest(rowsOf(other).map((row) => ({ codes: [row.code], n: rows.get(row.code) ?? 0 })));
      found.tries += 1;
      if (said.includes(answer)) found.byCross += 1 / said.length;
      if (largest.includes(answer)) found.byLargest += 1;
    }
  }
  return found;
}

interface Line {
  readonly codes: readonly string[];
  readonly n: number;
}

/** The codes with the greatest cell of the line that holds the code; undefined: no cross says anything of it, or prints nobody there. */
function saidOf(edition: DrawnEdition, of: string, code: string, about: string): readonly string[] | undefined {
  for (const { cross, rows, columns, cells } of edition.crosses) {
    if (cross.rows === of && cross.columns === about) {
      const at = rows.findIndex(({ codes }) => codes.includes(code));
      if ((rows[at]?.n ?? 0) > 0)
        return greatest(columns.map(({ codes }, column) => ({ codes, n: cells[at]?.[column] ?? 0 })));
    }
    if (cross.columns === of && cross.rows === about) {
      const at = columns.findIndex(({ codes }) => codes.includes(code));
      if ((columns[at]?.n ?? 0) > 0)
        return greatest(rows.map(({ codes }, row) => ({ codes, n: cells[row]?.[at] ?? 0 })));
    }
  }
  return undefined;
}

function greatest(lines: readonly Line[]): readonly string[] {
  return lines.reduce((most, line) => (line.n > most.n ? line : most)).codes;
}
