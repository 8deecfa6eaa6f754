/**
 * From records to facts: one flat row a case and office, which statistics, lists and filters read (casework/RULES.md, Facts).
 * One pure function, of open halves only: the same rows at every office that holds the same records, in whatever order they came, and
 * again after every rebuild.
 */

import { AFTER_EVERY_DAY, byDay, byLastDay, firstOf } from '../../codebook/date.ts';
import { form } from '../../codebook/forms/index.ts';
import { list } from '../../codebook/lists/index.ts';
import { memoize } from '../../codebook/memoize.ts';
import { compareText } from '../../codebook/order.ts';
import { MISSING } from '../../codebook/types.ts';
import { type Rule, VARIABLES, type Variable } from '../../codebook/variables.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { fileKind } from '../record/file-kind.ts';
import { openingRecord } from '../record/opening-record.ts';
import { ageOf } from '../rules/age.ts';
import { sharingWith } from '../rules/consent.ts';
import { storyStaysClosed } from '../rules/consent-given.ts';
import { mayBeUnder18, mayHaveBeenUnder18 } from '../rules/minor.ts';
import { nationalitiesOf } from '../rules/nationality.ts';
import { saidNo } from '../rules/said-no.ts';
import { sharingGate } from '../rules/sharing.ts';
import { asWritten } from '../rules/told-here.ts';
import {
  allCodes,
  allDays,
  answered,
  answersByOffice,
  type Found,
  firstKnown,
  hasSources,
  NOTHING,
  newestAnswer,
  type OfficeAnswers,
  openHalves,
} from './fact-answers.ts';
import { type CaseFacts, FACT_RULES, helpDates, maskOf, type RuleInput } from './fact-rules.ts';

/** Text columns hold a code, a date or why there is none (`unknown`, `declined`, `not-asked`); numbers and bits hold numbers. */
export type FactValue = string | number | null;

/** `values` by variable id: every variable of the codebook, or those that were asked for. */
export interface FactRow {
  readonly caseId: string;
  readonly office: string;
  readonly values: Readonly<Record<string, FactValue>>;
}

/**
 * The fact rows of one case: one for every office that wrote in it, in the order of office codes. `records` are the case's
 * records in force, of every office, in any order; none gives none. `here`: the office whose rows they are; only what it asks for itself depends on it.
 * `variables`: those to be worked out, where not all are.
 */
export function factRows(
  records: readonly CaseRecord[],
  here?: string,
  variables: readonly Variable[] = VARIABLES,
): readonly FactRow[] {
  const first = records[0];
  if (first === undefined) return [];
  const open = openHalves(countable(records));
  const offices = answersByOffice(open).map((own) => ({ own, help: helpDates(own) }));
  const whole = caseFacts(first.caseId, open);
  const opener = offices.find(({ own }) => own.office === whole.opener)?.own;
  const places = placesOf(offices, whole.opener);
  return offices.map(({ own, help }) => {
    const input = {
      own,
      help,
      first: opener === own ? undefined : opener,
      whole,
      place: places.indexOf(own.office),
      here,
    };
    return {
      caseId: first.caseId,
      office: own.office,
      values: valuesOf(input, variables),
    };
  });
}

function countable(records: readonly CaseRecord[]): readonly CaseRecord[] {
  return records.filter(({ kind }) => isCountedIn(kind, () => records));
}

/** Whether what a form says is counted in a case: what happened is counted nowhere where that may not be kept. `records`: all of the case, asked for where it hangs on them. */
export function isCountedIn(kind: string, records: () => readonly CaseRecord[]): boolean {
  return form(kind)?.tells !== 'story' || !storyStaysClosed(asWritten(records()));
}

function caseFacts(caseId: string, records: readonly CaseRecord[]): CaseFacts {
  // Counting asks what was agreed, whoever wrote it, so that every desk counts a case alike; what leaves asks what counts here.
  const told = asWritten(records);
  const opening = openingRecord(records);
  const person = opening?.open.person;
  // Each is worked out when a variable asks for it: most of what a save changes asks for none.
  return {
    get kind() {
      return fileKind(records, () => false);
    },
    opener: opening?.office,
    subject: typeof person === 'string' ? person : caseId,
    get sharing() {
      return sharingWith(told, 'headquarters');
    },
    get held() {
      if (saidNo(told) !== undefined) return 'not-kept';
      return sharingGate(told, { office: '', headquarters: true }).allowed ? 'no' : 'held';
    },
    get minor() {
      return mayBeUnder18(records);
    },
    get minorThen() {
      return mayHaveBeenUnder18(records);
    },
    get age() {
      return ageOf(records);
    },
    get nationalities() {
      return nationalitiesOf(records);
    },
  };
}

/** Offices in the order in which they came to the case: the opener, then by first help, those who did not help last. */
function placesOf(offices: readonly Pick<RuleInput, 'own' | 'help'>[], opener: string | undefined): readonly string[] {
  return offices
    .map(({ own: { office }, help }) => ({
      office,
      rank: office === opener ? 0 : 1,
      first: help[0] ?? AFTER_EVERY_DAY,
    }))
    .sort((a, b) => a.rank - b.rank || byDay(a.first, b.first) || compareText(a.office, b.office))
    .map(({ office }) => office);
}

function valuesOf(input: RuleInput, variables: readonly Variable[]): FactRow['values'] {
  const { ofNothing, byRule, told } = waysOf(variables);
  const values: Record<string, FactValue> = { ...ofNothing };
  for (const variable of byRule) values[variable.id] = stored(variable, FACT_RULES[variable.how.rule](input));
  // Of most variables an office wrote nothing: those are not asked one by one.
  for (const variable of told) {
    const isTold = hasSources(input.own, variable) || (input.first !== undefined && hasSources(input.first, variable));
    if (isTold) values[variable.id] = stored(variable, asTold(variable, input));
  }
  return values;
}

/** How variables are worked out: the values of whoever wrote nothing that they are read from, those that a rule says, and those that are as they were told. */
const waysOf = memoize((variables: readonly Variable[]) => ({
  ofNothing: Object.fromEntries(
    variables.map((variable) => [variable.id, stored(variable, variable.how === 'count' ? NONE_COUNTED : NOTHING)]),
  ),
  byRule: variables.filter(isByRule),
  told: variables.filter((variable) => !isByRule(variable)),
}));

function isByRule(variable: Variable): variable is Variable & { readonly how: { readonly rule: Rule } } {
  return typeof variable.how === 'object';
}

function asTold(variable: Variable, input: RuleInput): Found {
  const own = evaluated(variable, input.own);
  if (variable.about === 'office') return own;
  if (variable.about === 'case') return input.first === undefined ? own : evaluated(variable, input.first);
  return input.first === undefined ? own : firstKnown(own, evaluated(variable, input.first));
}

const NONE_COUNTED: Found = { value: 0 };

function evaluated(variable: Variable, answers: OfficeAnswers): Found {
  if (!hasSources(answers, variable)) return variable.how === 'count' ? NONE_COUNTED : NOTHING;
  switch (variable.how) {
    case 'newest':
      return variable.from.reduce<Found>(
        (best, source) => firstKnown(best, newestAnswer(answers, source, variable.only)),
        NOTHING,
      );
    case 'bits': {
      const codes = allCodes(answers, variable);
      return codes.length === 0 ? NOTHING : { value: maskOf(ORDER.get(variable) ?? [], codes) };
    }
    case 'several': {
      const codes = allCodes(answers, variable);
      return codes.length === 0 ? NOTHING : { value: codes.join(' ') };
    }
    case 'flag':
      return answered(answers, variable) > 0 ? { value: 1 } : NOTHING;
    case 'count':
      return { value: answered(answers, variable) };
    case 'earliest':
    case 'latest': {
      // A step is reached on a day that has come; an end may be planned.
      const days = allDays(answers, variable, variable.how === 'latest');
      const date = variable.how === 'earliest' ? firstOf(days) : days.toSorted(byLastDay).at(-1);
      return date === undefined ? NOTHING : { value: date };
    }
    default:
      throw new Error(`no way to work out ${variable.id}`);
  }
}

/** The codes of each variable's list, in the order of their bits. */
export const ORDER: ReadonlyMap<Variable, readonly string[]> = new Map(
  VARIABLES.map((variable) => [
    variable,
    variable.list === undefined ? [] : list(variable.list).codes.map((code) => code.code),
  ]),
);

/** A column takes what it can hold: why there is no value stands in text columns only. */
function stored(variable: Variable, { value, missing }: Found): FactValue {
  if (value === undefined) return variable.column === 'TEXT' ? (missing ?? null) : null;
  return typeof value === (variable.column === 'TEXT' ? 'string' : 'number') ? value : null;
}

/** True for a text value that is a reason why there is none. */
export function isMissingValue(value: FactValue): boolean {
  return value === null || MISSING.some((missing) => missing === value);
}
