/** What a table is counted from: the part that each office has in each case, read from the facts in one pass. Nothing here chooses. */
import { type FactValue, isMissingValue } from '../casework/derived/facts.ts';
import { columnOf } from '../codebook/variables.ts';
import type { Database } from '../store/database.ts';
import { cachedPerDatabase } from '../store/statement-cache.ts';
import type { Dimension } from './dimension.ts';

/** Facts that decide whether and when a part counts. */
const DECIDING = [
  'instance',
  'partition',
  'services-given',
  'follow-ups-done',
  'payments-made',
  'eligible',
  'status',
  'category',
  'consent-help',
  'held',
  'unclassified',
] as const;
/** Dates of its steps; of each the first, as far as it is known (`firstOf` in `../codebook/date.ts`). */
const DATES = [
  'opened',
  'first-contact',
  'identified',
  'screened',
  'found-eligible',
  'determined',
  'determined-victim',
  'determined-exploited-migrant',
  'determined-dependant',
  'departure-planned',
  'departed',
  'arrived',
  'reintegration-started',
  'first-follow-up',
  'closed',
  'part-ended',
] as const;
/** Every day on which something was given. */
const DAYS = ['help-days', 'service-days', 'stay-days', 'referral-days', 'payment-days'] as const;
const STANDING = ['referrals-told', 'subject', 'opener', 'place', 'case-kind', 'sharing', 'nationalities'] as const;

/** What one office has to do with one case. */
export interface Part {
  readonly caseId: string;
  readonly office: string;
  /** The person, or the case where nobody is named. */
  readonly subject: string;
  readonly opener: string | null;
  /** 0 for the office that opened the case, then by first help. */
  readonly place: number;
  readonly isAnonymous: boolean;
  /** The person asked to be counted only. */
  readonly isCountedOnly: boolean;
  readonly nationalities: readonly string[];
  readonly facts: Readonly<Record<(typeof DECIDING)[number], FactValue>>;
  readonly dates: Readonly<Record<(typeof DATES)[number], readonly string[]>>;
  readonly help: readonly string[];
  readonly services: readonly string[];
  readonly stays: readonly string[];
  readonly referrals: readonly string[];
  /** What each of them was (`toldOf`), those that nobody dated too. */
  readonly requests: readonly string[];
  readonly payments: readonly string[];
  /** In the order of the dimensions that were asked for. */
  readonly values: readonly FactValue[];
}

const READ = [...STANDING, ...DECIDING, ...DATES, ...DAYS];

function prepare(db: Database, columns: readonly string[]) {
  return db
    .prepare<[], readonly FactValue[]>(
      `SELECT case_id, office, ${[...READ.map(columnOf), ...columns].join(', ')} FROM fact`,
    )
    .raw();
}

const statements = cachedPerDatabase(() => new Map<string, ReturnType<typeof prepare>>());

/** Columns come from the tables and the codebook, never from people. */
export function readParts(db: Database, dimensions: readonly Dimension[]): readonly Part[] {
  const asked = dimensions.map(({ column }) => column ?? 'NULL');
  const columns = [...new Set(asked)];
  const places = asked.map((column) => READ.length + columns.indexOf(column));
  const known = statements(db);
  const key = columns.join(' ');
  const statement = known.get(key) ?? prepare(db, columns);
  known.set(key, statement);
  return statement.all().map((row) => partOf(row, places));
}

function partOf([caseId, office, ...read]: readonly FactValue[], places: readonly number[]): Part {
  const at = (id: (typeof READ)[number]): FactValue => read[READ.indexOf(id)] ?? null;
  const words = (id: (typeof READ)[number]): readonly string[] => {
    const value = at(id);
    return typeof value === 'string' && !isMissingValue(value) ? value.split(' ') : [];
  };
  const opener = at('opener');
  return {
    caseId: String(caseId),
    office: String(office),
    subject: String(at('subject')),
    opener: typeof opener === 'string' ? opener : null,
    place: Number(at('place')),
    isAnonymous: at('case-kind') === 'anonymous',
    isCountedOnly: at('sharing') === 'counted-only',
    nationalities: words('nationalities'),
    facts: collected(DECIDING, at),
    dates: collected(DATES, words),
    help: words('help-days'),
    services: words('service-days'),
    stays: words('stay-days'),
    referrals: words('referral-days'),
    requests: words('referrals-told'),
    payments: words('payment-days'),
    values: places.map((place) => read[place] ?? null),
  };
}

function collected<Id extends string, Value>(ids: readonly Id[], of: (id: Id) => Value): Readonly<Record<Id, Value>> {
  return Object.fromEntries(ids.map((id) => [id, of(id)])) as Record<Id, Value>;
}
