/** Judging the lines of a file against each other and against what is here: every fault and every warning of all of them at once. Reads only; what is right is handed on. */
import { addDays } from '../../../codebook/date.ts';
import { liesAfterWriting } from '../../../codebook/days.ts';
import { mayLeave } from '../../../codebook/may-leave.ts';
import { needingReason, warnings } from '../../../codebook/warnings.ts';
import type { ImportFinding } from '../../../contract/interchange.ts';
import { dayOf, minuteOf } from '../../../store/clock.ts';
import { isWaymarkError } from '../../../store/errors.ts';
import { ownStation, randomId } from '../../../store/station.ts';
import type { UserSession } from '../../people/user-session.ts';
import { formsAskedHere } from '../../record/own-questions.ts';
import { officeOfReference } from '../../record/reference.ts';
import { closingFault } from '../../rules/open-things.ts';
import { overrideFault } from '../../rules/override.ts';
import { expectDecider } from '../expect-decider.ts';
import { handsOverTo, officesToHandTo } from '../hand-over.ts';
import { alikeHere, alikeInFile, namedIn } from './doubles.ts';
import { type LineFault, type ReadLine, type ReadRecord, readLine } from './read-line.ts';

/** A case in whose line there is no fault. */
export interface ReadyCase {
  readonly reference: string | undefined;
  readonly person: string | undefined;
  readonly opened: string;
  readonly records: readonly ReadRecord[];
}

interface Judged {
  /** Lines without a fault, and the records in them; taken over only where no line has one. */
  readonly cases: number;
  readonly records: number;
  readonly errors: readonly ImportFinding[];
  readonly warnings: readonly ImportFinding[];
}

interface Judging {
  /** Whether who may be here already is looked for. */
  readonly doubles: boolean;
  /** Is given each case as soon as its line was judged, until a line has a fault. What it writes may be here when the next is judged. */
  readonly right?: (ready: ReadyCase) => void;
}

/** What was read of a line is let go of when it has been judged. */
export function judgeLines(session: UserSession, lines: Iterable<string>, { doubles, right }: Judging): Judged {
  const { today, written } = now(session);
  let cases = 0;
  let records = 0;
  const errors: ImportFinding[] = [];
  const warned: ImportFinding[] = [];
  const isHeadquarters = ownStation(session.db).kind === 'headquarters';
  const references = referenceFaults(session);
  const handOvers = handOverFaults(session);
  const alike = doubles ? alikeLines(session) : () => [];
  for (const { line, read } of readLines(session, lines)) {
    const notCome = daysNotCome(read, written);
    const broken = brokenRules({ ...read, faults: [...read.faults, ...notCome] }, today);
    const faults = [
      ...read.faults,
      ...notCome,
      ...references(read),
      ...handOvers(read),
      ...decisionFaults(session, read),
      ...closingFaults(read),
      ...(isHeadquarters ? keptByMissions(read) : []),
      ...broken.faults,
    ];
    for (const fault of faults) errors.push({ line, ...fault });
    for (const warning of [...broken.warnings, ...alike(line, read)]) warned.push({ line, ...warning });
    if (faults.length > 0) continue;
    cases += 1;
    records += read.records.length;
    if (errors.length === 0) right?.({ ...read, opened: dayOpened(read, written) ?? today });
  }
  return { cases, records, errors, warnings: warned };
}

/** What lines say, one at a time, with their number from 1; empty ones say nothing. */
function* readLines(
  { db }: UserSession,
  lines: Iterable<string>,
): Generator<{ readonly line: number; readonly read: ReadLine }> {
  const asked = formsAskedHere(db);
  let line = 0;
  for (const text of lines) {
    line += 1;
    if (text.trim() !== '') yield { line, read: readLine(text, randomId, asked) };
  }
}

function now({ clock }: UserSession): { readonly today: string; readonly written: string } {
  return { today: dayOf(clock()), written: minuteOf(clock()).slice(0, 10) };
}

/** The first day of an act in a line; undefined where all of them are planned. */
function dayOpened({ opened }: ReadLine, written: string): string | undefined {
  return opened === undefined || liesAfterWriting(opened, written) ? undefined : opened;
}

/** What was done on a day after that of the taking over: nobody is there to ask whether it is a slip. */
function daysNotCome({ records }: ReadLine, written: string): readonly LineFault[] {
  // Clocks write the day of UTC, people their own.
  const last = addDays(written, 1);
  return records.flatMap(({ form: { kind }, body }, at) =>
    needingReason({ kind, body }, last).map(
      ({ question }): LineFault => ({
        code: 'import-day-not-come',
        message: `records[${at}].body.${question}`,
      }),
    ),
  );
}

/** What does not fit together in a line; an answer that is a fault by itself is not warned of as well. */
function brokenRules({ records, faults }: ReadLine, today: string) {
  const found = warnings(
    records.map(({ form, body }) => ({ kind: form.kind, body })),
    today,
  ).filter(({ question }) => !faults.some(({ message }) => message.endsWith(`.${question}`)));
  const told = (blocks: boolean): readonly LineFault[] =>
    found
      .filter((warning) => warning.blocks === blocks)
      .map(({ code, kind, question }) => ({ code, message: `${kind}.${question}` }));
  return { faults: told(true), warnings: told(false) };
}

/**
 * A reference that is here or in the file already, or that begins like those of another office: that office will give it to a case of its
 * own, or has. Headquarters takes over what offices kept before, under the references that they gave.
 */
function referenceFaults(session: UserSession): (read: ReadLine) => readonly LineFault[] {
  const { kind, office: own } = ownStation(session.db);
  const offices = session.db.prepare<[], string>('SELECT DISTINCT office FROM known_station').pluck().all();
  const known = session.db.prepare('SELECT 1 FROM case_index WHERE reference = ?');
  const taken = new Set<string>();
  const isForeign = (reference: string) =>
    kind === 'mission' && (officeOfReference(reference, [own, ...offices]) ?? own) !== own;
  return ({ reference }) => {
    if (reference === undefined) return [];
    if (isForeign(reference)) return [{ code: 'import-reference-of-another', message: reference }];
    if (taken.has(reference) || known.get(reference) !== undefined) {
      return [{ code: 'import-reference-taken', message: reference }];
    }
    taken.add(reference);
    return [];
  };
}

function handOverFaults(session: UserSession): (read: ReadLine) => readonly LineFault[] {
  const offices = new Set(officesToHandTo(session.db).map(({ office }) => office));
  return ({ records }) =>
    records.flatMap(({ form, body }, at): readonly LineFault[] => {
      const office = handsOverTo({ kind: form.kind, body });
      if (office === undefined || offices.has(office)) return [];
      return [{ code: 'handover-office-unknown', message: `records[${at}].body.to-office` }];
    });
}

/** A decision that whoever takes the file over could not write by hand: a file is no way round a second pair of eyes. */
function decisionFaults(session: UserSession, { records }: ReadLine): readonly LineFault[] {
  return records.flatMap(({ form, body }, at): readonly LineFault[] => {
    try {
      expectDecider(session, { kind: form.kind, body }, undefined);
      return [];
    } catch (error) {
      if (!isWaymarkError(error)) throw error;
      const fault = overrideFault(body);
      const code = error.code === fault ? fault : 'import-decision-not-yours';
      return [{ code, message: `records[${at}].body` }];
    }
  });
}

/** What missions keep to themselves comes to headquarters in no file either. */
function keptByMissions({ records }: ReadLine): readonly LineFault[] {
  return records.flatMap(({ form, body }, at): readonly LineFault[] =>
    mayLeave(form.kind, body, { headquarters: true, identity: true })
      ? []
      : [{ code: 'import-never-at-headquarters', message: `records[${at}].kind` }],
  );
}

function closingFaults({ records }: ReadLine): readonly LineFault[] {
  return records.flatMap(({ form, body }, at) => {
    const code = closingFault(form.kind, body);
    return code === undefined ? [] : [{ code, message: `records[${at}].body.reason` }];
  });
}

function alikeLines(session: UserSession): (line: number, read: ReadLine) => readonly LineFault[] {
  const here = alikeHere(session);
  const inFile = alikeInFile();
  return (line, { person, records }) => {
    const named = namedIn(records);
    return [
      ...here(named).map((reference): LineFault => ({ code: 'import-double-here', message: reference })),
      ...inFile(line, person, named).map(
        (other): LineFault => ({ code: 'import-double-in-file', message: String(other) }),
      ),
    ];
  };
}
