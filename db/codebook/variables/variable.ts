/** What a fact column is: its type, the questions that feed it and how their answers become one value. */

import type { AskedId, QuestionId } from '../forms/index.ts';
import type { ListId } from '../lists/index.ts';

/** A question that feeds a column; a date that opens only its month is named `<question id>.month`. */
export type Asked = AskedId;

/** Values that no single question holds; `db/casework/fact-rules.ts` works each out. */
export type Rule =
  | 'case-kind'
  | 'opener'
  | 'place'
  | 'subject'
  | 'sharing'
  | 'held'
  | 'instance'
  | 'partition'
  | 'eligible'
  | 'found-eligible'
  | 'unclassified'
  | 'unanswered'
  | 'first-help'
  | 'first-help-from'
  | 'first-help-to'
  | 'last-help'
  | 'help-days'
  | 'service-days'
  | 'stay-days'
  | 'referral-days'
  | 'payment-days'
  | 'payments-made'
  | 'services-given'
  | 'help-groups'
  | 'service-groups'
  | 'help-rows'
  | 'reintegration-started'
  | 'age'
  | 'age-band'
  | 'age-counted'
  | 'minor'
  | 'nationalities'
  | 'age-when-recruited'
  | 'age-band-when-recruited'
  | 'exploitation-countries'
  | 'destination'
  | 'exploitation'
  | 'exclusive-type'
  | 'main-exploitation'
  | 'means-told'
  | 'months-exploited'
  | 'citizen-where-exploited'
  | 'office-role'
  | 'foreign-or-national'
  | 'referrals-asked'
  | 'referred-to'
  | 'referrals-told'
  | 'risk-level'
  | 'risk-mitigated'
  | 'departure-planned'
  | 'departed'
  | 'arrived'
  | 're-trafficked'
  | 'closed'
  | 'part-ended';

/**
 * `newest`: the newest answer that says something, else the newest reason why there is none (`unknown`, `declined`, `not-asked`);
 * `bits`: every code ever given, as a bit mask in the order of the list; `several`: every country, language or label, in the order
 * told, joined by spaces; `flag`: 1 where any record says so; `earliest`, `latest`: of the dates, `earliest` with the one that is over first behind the one
 * that begins first, where these are two; `count`: records; `rule`: see above.
 */
export type How = 'newest' | 'bits' | 'several' | 'flag' | 'earliest' | 'latest' | 'count' | { readonly rule: Rule };

/**
 * One fact column. `about` decides whose answers count: `person`, that office's own, else those of the office that opened the case
 * (casework/RULES.md, What a case is); `office`, its own acts only; `case`, the same for every office of the case.
 */
export interface Variable {
  /** The column's name is the id with `_` for `-`. */
  readonly id: string;
  readonly about: 'person' | 'office' | 'case';
  readonly column: 'TEXT' | 'INTEGER';
  readonly from: readonly Asked[];
  readonly how: How;
  /** Only records of the form in which this question (of the same form) has one of these codes. */
  readonly only?: { readonly question: QuestionId; readonly in: readonly string[] };
  /** The code list of the values or bits. */
  readonly list?: ListId;
  /** The dimension of the statistics that it answers. */
  readonly dimension?: string;
}

type More = Pick<Variable, 'only' | 'list' | 'dimension'>;

function variable(
  id: string,
  about: Variable['about'],
  column: Variable['column'],
  from: readonly Asked[],
  how: How,
  more: More = {},
): Variable {
  return { id, about, column, from, how, ...more };
}

/** The newest code of a list, or a country, label or language. */
export function newest(id: string, about: Variable['about'], from: Asked, more: More = {}): Variable {
  return variable(id, about, 'TEXT', [from], 'newest', more);
}

export function number(id: string, about: Variable['about'], from: Asked): Variable {
  return variable(id, about, 'INTEGER', [from], 'newest');
}

export function bits(id: string, about: Variable['about'], from: Asked, list: ListId): Variable {
  return variable(id, about, 'INTEGER', [from], 'bits', { list });
}

export function several(id: string, about: Variable['about'], ...from: readonly Asked[]): Variable {
  return variable(id, about, 'TEXT', from, 'several');
}

export function flag(id: string, about: Variable['about'], from: Asked): Variable {
  return variable(id, about, 'INTEGER', [from], 'flag');
}

export function earliest(id: string, about: Variable['about'], from: Asked, more: More = {}): Variable {
  return variable(id, about, 'TEXT', [from], 'earliest', more);
}

export function latest(id: string, about: Variable['about'], from: Asked, more: More = {}): Variable {
  return variable(id, about, 'TEXT', [from], 'latest', more);
}

export function count(id: string, about: Variable['about'], from: Asked, more: More = {}): Variable {
  return variable(id, about, 'INTEGER', [from], 'count', more);
}

export function rule(
  id: Rule,
  about: Variable['about'],
  column: Variable['column'],
  from: readonly Asked[],
  more: More = {},
): Variable {
  return variable(id, about, column, from, { rule: id }, more);
}
