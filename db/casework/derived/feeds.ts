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
import { WITHOUT_REASON } from './fact-rules.ts';

const HELP = [
  ...(['instance', 'place', 'partition', 'first-help', 'first-help-from', 'first-help-to', 'last-help'] as const),
  'help-days',
] as const satisfies readonly Rule[];

/**
 * `whole`: who the person is, what may be kept and leave, and what is counted at all hang on it, so that everything is derived. Else the rules
 * of facts that it feeds, beside the variables that name it as a source, what this codebook cannot read, and the index row but for by what the person is found.
 */
const FEEDS: Readonly<Record<Kind, 'whole' | readonly Rule[]>> = {
  service: [
    ...HELP,
    ...(['service-days', 'services-given', 'help-groups', 'service-groups', 'help-rows'] as const),
    'reintegration-started',
  ],
  stay: [...HELP, 'stay-days'],
  'follow-up': [...HELP, 're-trafficked'],
  payment: ['payment-days', 'payments-made'],
  referral: ['referral-days', 'referrals-told', 'referrals-asked', 'referred-to'],
  'risk-assessment': ['risk-level', 'risk-mitigated'],
  attachment: [],
  needs: [],
  note: [],
  plan: [],
  'safe-contact': [],
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

/** What a save can have changed: the variables of facts, beside the index row but for by what the person is found. */
export interface Fed {
  readonly variables: readonly Variable[];
}

/** A line that was just written. */
interface ChangedLine {
  readonly id: string;
  readonly kind: string;
  readonly replaces: string | null;
}

/**
 * What these lines of this station can have changed; undefined for everything: of a kind of which all hangs, of a file that no case opens, where another
 * office wrote too, and where another record cites one of them, which then says something else. `records`: those of the case afterwards.
 */
export function fedBy(changed: readonly ChangedLine[], records: readonly CaseRecord[]): Fed | undefined {
  if (openingRecord(records) === undefined || !records.every(countsAsOwn)) return undefined;
  if (changed.some(({ replaces }) => replaces !== null)) return undefined;
  const kinds = [...new Set(changed.map(({ kind }) => kind))];
  const fed = kinds.map((kind) => variablesFedBy(kind));
  const parts = fed.filter((variables) => variables !== undefined);
  if (parts.length < fed.length) return undefined;
  const ids = new Set(changed.map(({ id }) => id));
  if (records.some((record) => !ids.has(record.id) && citesOneOf(record, ids))) return undefined;
  const [only = [], ...more] = parts;
  return { variables: more.length === 0 ? only : [...new Set(parts.flat())] };
}

/** In the order of the codebook; undefined for a kind that feeds everything, and one that is not known. */
function variablesFedBy(kind: string): readonly Variable[] | undefined {
  const rules = Object.hasOwn(FEEDS, kind) ? FEEDS[kind as Kind] : 'whole';
  return rules === 'whole' ? undefined : variablesOf({ kind, rules });
}

const byKind = new Map<string, readonly Variable[]>();

function variablesOf({ kind, rules }: { readonly kind: string; readonly rules: readonly Rule[] }): readonly Variable[] {
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const isSource = ({ from }: Variable) => from.some((source) => source.startsWith(`${kind}.`));
  const always: readonly Rule[] = ['unclassified', ...(WITHOUT_REASON.some(isSource) ? ['unanswered' as const] : [])];
  const found = VARIABLES.filter(
    (variable) =>
      isSource(variable) || (typeof variable.how === 'object' && [...always, ...rules].includes(variable.how.rule)),
  );
  byKind.set(kind, found);
  return found;
}

function citesOneOf(record: CaseRecord, ids: ReadonlySet<string>): boolean {
  return citedBy(record).some((id) => ids.has(id));
}

/** The ids of the records that it cites or names, in either half. */
const citedBy = memoize((record: CaseRecord): readonly string[] =>
  [record.open, record.private].flatMap((body) =>
    Object.values(body).flatMap((answer: Answer) => (isCited(answer) ? [answer.cites[0]] : [])),
  ),
);
