/** The nights that a project paid for (casework/RULES.md, Nights of a project; sida-2003 L1846, L1873-1876: paid by person and night). Pure. */
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { helpWasGiven } from '../record/help-given.ts';
import { daysOf, nightsUntil } from './in-house.ts';

/** Help that is a roof: whose line pays for the nights from its day on. */
const ROOF: ReadonlySet<string | undefined> = new Set(['shelter', 'accommodation']);

interface Roof {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly line: string;
}

/** Evenings, `YYYY-MM-DD`, of the nights that a line paid for until a day, in stays that an office wrote down; each once, however many stays it is in. */
export function nightsOfProject(
  records: readonly CaseRecord[],
  line: string,
  office: string,
  until: string,
): ReadonlySet<string> {
  const roofs = roofsGiven(records, office);
  if (!roofs.some((roof) => roof.line === line)) return new Set();
  const stays = ofKind(records, 'stay').filter((stay) => stay.office === office && helpWasGiven(stay, records));
  return new Set(
    stays.flatMap((stay) => {
      const evenings = nightsUntil(daysOf(stay, records), until).flatMap(({ evening, isSure }) =>
        isSure ? [evening] : [],
      );
      const within = roofs.filter(({ day }) => evenings.includes(day));
      return evenings.filter((evening) => isPaidBy(within, line, evening));
    }),
  );
}

/** Roofs of which a line and the very day are known. */
function roofsGiven(records: readonly CaseRecord[], office: string): readonly Roof[] {
  return ofKind(records, 'service').flatMap((record): readonly Roof[] => {
    const [day, line] = [textOf(record, 'date', records), textOf(record, 'project', records)];
    const isRoof = record.office === office && ROOF.has(textOf(record, 'service', records));
    if (!isRoof || line === undefined || day?.length !== 'YYYY-MM-DD'.length || !helpWasGiven(record, records))
      return [];
    return [{ day, line }];
  });
}

/** By the newest roof of the stay that lies by then; where that is two of different lines nobody knows which paid. */
function isPaidBy(roofs: readonly Roof[], line: string, evening: string): boolean {
  const before = roofs.filter(({ day }) => day <= evening);
  const newest = before
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const lines = new Set(before.filter(({ day }) => day === newest).map((roof) => roof.line));
  return lines.size === 1 && lines.has(line);
}
