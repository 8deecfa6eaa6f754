/**
 * Which records feed which derived parts of a case: the one table by which a save works out no more than what it can have changed. What is derived
 * so is what deriving the whole gives (`feeds.test.ts`: every kind, in lives as they are lived). Pure.
 */
import { isCited } from '../../codebook/asked.ts';
import type { Kind } from '../../codebook/forms/index.ts';
import { memoize } from '../../codebook/memoize.ts';
import type { Answer } from '../../codebook/types.ts';
import { type Rule, VARIABLES, type Variable } from '../../codebook/variables.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { countsAsOwn, openingRecord } from '../record/opening-record.ts';
import { unclassifiedRecords } from '../rules/unclassified.ts';
import { WITHOUT_REASON } from './fact-rules.ts';

/**
 * What a record of each kind feeds. `whole`: who the person is, what may be kept and leave, and what is counted at all hang on it, so that everything is
 * derived. `own`: the variables that name it as a source, what this codebook cannot read, and the index row but for by what the person is found.
 * `variables`: the same without the index row, for which no rule reads it.
 */
const FEEDS: Readonly<Record<Kind, 'whole' | 'own' | 'variables'>> = {
  attachment: 'variables',
  note: 'variables',
  'follow-up': 'own',
  needs: 'own',
  payment: 'own',
  plan: 'own',
  referral: 'own',
  'risk-assessment': 'own',
  'safe-contact': 'own',
  service: 'own',
  stay: 'own',
  anonymous: 'whole',
  arrival: 'whole',
  case: 'whole',
  closure: 'whole',
  consent: 'whole',
  'danger-answer': 'whole',
  decision: 'whole',
  determination: 'whole',
  exploitation: 'whole',
  family: 'whole',
  health: 'whole',
  identity: 'whole',
  intake: 'whole',
  'journey-leg': 'whole',
  legal: 'whole',
  perpetrator: 'whole',
  profile: 'whole',
  recruitment: 'whole',
  screening: 'whole',
  transfer: 'whole',
  travel: 'whole',
  'way-out': 'whole',
};

/** A line that was just written. */
interface ChangedLine {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly replaces: string | null;
}

/** What lines can have changed. */
export interface Fed {
  readonly variables: readonly Variable[];
  /** Whether the index row can say something else than when the case was changed. By what the person is found it says what it said. */
  readonly row: boolean;
}

/**
 * What these lines of this station can have changed; undefined for everything: of a kind of which all hangs, of a file that no case opens, where another
 * office wrote too, and where another record cites one of them, which then says something else. `records`: those of the case afterwards; `here`: this office.
 */
export function fedBy(changed: readonly ChangedLine[], records: readonly CaseRecord[], here: string): Fed | undefined {
  if (openingRecord(records) === undefined || !records.every(countsAsOwn)) return undefined;
  if (changed.some(({ replaces }) => replaces !== null)) return undefined;
  const ids = new Set(changed.map(({ id }) => id));
  const written = records.filter(({ id }) => ids.has(id));
  const isRead = changed.every(({ revision }) => revision === 1) && unclassifiedRecords(written, here) === 0;
  const variables = variablesFedBy(new Set(changed.map(({ kind }) => kind)), isRead);
  if (variables === undefined) return undefined;
  if (records.some((record) => !ids.has(record.id) && citesOneOf(record, ids))) return undefined;
  return { variables, row: changed.some(({ kind }) => FEEDS[kind as Kind] !== 'variables') };
}

/** In the order of the codebook; undefined where any kind feeds everything or is not known. `isRead`: all is new, and this codebook reads all of it. */
function variablesFedBy(kinds: ReadonlySet<string>, isRead: boolean): readonly Variable[] | undefined {
  if ([...kinds].some((kind) => !Object.hasOwn(FEEDS, kind) || FEEDS[kind as Kind] === 'whole')) return undefined;
  const key = [isRead, ...[...kinds].toSorted()].join(' ');
  const known = ofKinds.get(key);
  if (known !== undefined) return known;
  const isSource = ({ from }: Variable) => from.some((source) => kinds.has(source.split('.')[0] ?? ''));
  const besides: readonly Rule[] = [
    ...(isRead ? [] : ['unclassified' as const]),
    ...(WITHOUT_REASON.some(isSource) ? ['unanswered' as const] : []),
  ];
  const found = VARIABLES.filter(
    (variable) => isSource(variable) || (typeof variable.how === 'object' && besides.includes(variable.how.rule)),
  );
  ofKinds.set(key, found);
  return found;
}

/** By the kinds that were written together, so that each is found once, and its statements are prepared once. */
const ofKinds = new Map<string, readonly Variable[]>();

function citesOneOf(record: CaseRecord, ids: ReadonlySet<string>): boolean {
  return citedBy(record).some((id) => ids.has(id));
}

/** The ids of the records that it cites or names, in either half. */
const citedBy = memoize((record: CaseRecord): readonly string[] =>
  [record.open, record.private].flatMap((body) =>
    Object.values(body).flatMap((answer: Answer) => (isCited(answer) ? [answer.cites[0]] : [])),
  ),
);
