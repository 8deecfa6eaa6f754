/**
 * How the lines of other offices count here: whole, or only as a tightening (exchange/SHARING.md, What counts here). Pure.
 * A line that counted whole goes on binding after its office revised, withdrew or replaced it, until a person here accepts that.
 */

import { SEEN_ON_ARRIVAL } from '../../codebook/lists/arrival.ts';
import { toText } from '../../store/bytes.ts';
import { hashOfRecord } from '../../store/chapter.ts';
import type { CaseRecord, Counts } from './case-record.ts';
import { hasCome } from './counted-day.ts';
import type { CountingHere } from './counting-here.ts';
import { isHelpGiven } from './help-given.ts';
import { memoizeByCase } from './memoize-by-case.ts';
import type { HeldLine } from './read.ts';
import { shapeBody } from './shape-body.ts';

/**
 * Kinds by which what may leave is decided, or a gate is closed, or what may be spent is bounded: of these alone a line binds that is not in force. A test
 * derives from the gates themselves which kinds they read (binds-of-kinds.test.ts).
 */
export const DECIDES: ReadonlySet<string> = new Set([
  // What may leave, and whoever may be under 18.
  ...['case', 'consent', 'decision', 'identity', 'intake', 'profile'],
  // Asylum: a proceeding, a paper of refuge, what became of somebody; a testimony that waits.
  ...['legal', 'travel', 'closure'],
  // What a person said to a request, and that they want no contact again, or by this way alone.
  ...['referral', 'follow-up', 'safe-contact'],
  // Who may have taken part or threatens, and the risk and health that a return waits for.
  ...['perpetrator', 'recruitment', 'exploitation', 'journey-leg', 'family', 'risk-assessment', 'health'],
  // What may be spent; what was paid is by the word of who paid it (rules/money-here.ts).
  'plan',
]);

const SEEN: ReadonlySet<string> = new Set(SEEN_ON_ARRIVAL);

/**
 * Whether a record shows that its office met the person: the one definition for whose word counts, whose Today asks, who has taken a case
 * on, and what ends a danger. A service that headquarters recorded is what it paid. An outcome that is no code shows nothing: of a line alone
 * it cannot be seen what it cites.
 */
export function showsMeeting({
  kind,
  open,
  at,
  ofHeadquarters,
}: Pick<CaseRecord, 'kind' | 'open' | 'at' | 'ofHeadquarters'>): boolean {
  switch (kind) {
    case 'service': {
      const { outcome, date: day } = open;
      const isTold = outcome === undefined || typeof outcome === 'string';
      return ofHeadquarters !== true && isTold && isHelpGiven({ kind, outcome, day, at });
    }
    case 'stay':
      return isHelpGiven({ kind, outcome: undefined, day: open.from, came: open.came, at });
    case 'follow-up':
      return open.state === 'done' && hasCome({ at }, open.date);
    case 'arrival':
      return typeof open.state === 'string' && SEEN.has(open.state) && hasCome({ at }, open.date);
    default:
      return kind === 'intake' || kind === 'screening';
  }
}

/** The offices that met the person, by these records. */
export const metOffices = memoizeByCase(
  (records): ReadonlySet<string> => new Set(records.filter(showsMeeting).map(({ office }) => office)),
);

/**
 * The records in force, each of another office marked with how it counts, and beside them the lines that still bind. `lines` are all
 * that are held of the case, `inForce` those of them that are in force; `asRecords` reads lines as records.
 */
export function countedHere(
  lines: readonly HeldLine[],
  inForce: readonly HeldLine[],
  here: CountingHere,
  asRecords: (lines: readonly HeldLine[]) => readonly CaseRecord[],
): readonly CaseRecord[] {
  const whole = wholeLines(lines, here);
  const standing = new Set(inForce);
  const gone = new Set(lines.flatMap((line) => (whole.has(line) ? (line.fields.replaces ?? []) : [])));
  const earlier: CaseRecord[] = [];
  // Where every line is in force none binds beside them.
  const several = standing.size === lines.length ? [] : lines;
  for (const versions of Map.groupBy(several, ({ fields }) => `${fields.station} ${fields.id}`).values()) {
    const [first] = versions;
    if (first === undefined || !DECIDES.has(first.fields.kind)) continue;
    const last = versions.findLastIndex((line) => whole.has(line));
    const since = versions.slice(last + 1);
    const binding = versions[last];
    if (binding !== undefined && !standing.has(binding) && binding.fields.body !== null && !isGone(binding, gone)) {
      const replaced = since.length === 0;
      const changedTo = replaced ? [null] : since.map((line) => asRecord(line, asRecords));
      earlier.push(...asRecords([binding]).map((record) => ({ ...record, ...countsOf(binding), changedTo })));
    }
    const passing = since.filter((line) => !standing.has(line) && line.fields.body !== null);
    earlier.push(...asRecords(passing).map((record): CaseRecord => ({ ...record, counts: 'tightening' })));
  }
  return asRecords(inForce).map((record, at) => {
    const line = inForce[at];
    const marked = line === undefined || officeOf(line) === here.office ? record : { ...record, ...countsOf(line) };
    return earlier.length === 0 ? marked : { ...marked, earlier };
  });

  function countsOf(line: HeldLine): { readonly counts?: Counts } {
    if (officeOf(line) === here.office) return {};
    return { counts: whole.has(line) ? 'whole' : 'tightening' };
  }
}

/** The lines that count as they are written. */
function wholeLines(lines: readonly HeldLine[], here: CountingHere): ReadonlySet<HeldLine> {
  const { office, until = 0, cameLater, accepted } = here;
  const brought = lines.filter(({ seq }) => seq <= until && !cameLater.has(seq));
  const newest = new Map(brought.map((line) => [`${line.fields.station} ${line.fields.id}`, line]));
  const met = new Set(
    [...newest.values()]
      .filter(({ fields: { kind, at, body }, ofHeadquarters }) => {
        const whose = ofHeadquarters ? { ofHeadquarters } : {};
        return body !== null && showsMeeting({ kind, at, open: shapeBody(kind, body).body, ...whose });
      })
      .map(officeOf),
  );
  const countsByThen = new Set(brought.filter((line) => met.has(officeOf(line))));
  return new Set(
    lines.filter(
      (line) =>
        officeOf(line) === office ||
        countsByThen.has(line) ||
        (accepted.size > 0 && accepted.has(toText(hashOfRecord(Buffer.from(line.line, 'utf8'))))),
    ),
  );
}

function officeOf({ office, fields }: HeldLine): string {
  return office ?? fields.station;
}

/** Whether a line that counts whole stands in the place of this one. */
function isGone(line: HeldLine, gone: ReadonlySet<string>): boolean {
  return gone.size > 0 && gone.has(toText(hashOfRecord(Buffer.from(line.line, 'utf8'))));
}

function asRecord(line: HeldLine, asRecords: (lines: readonly HeldLine[]) => readonly CaseRecord[]): CaseRecord | null {
  return line.fields.body === null ? null : (asRecords([line])[0] ?? null);
}
