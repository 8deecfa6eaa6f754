/** Who may be paid from a fund, and how a case stands with it (casework/RULES.md, Funds). Pure. */
import type { FundWho } from '../../contract/fund-rules.ts';
import type { Project, Standing } from '../../contract/projects.ts';
import { numberOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder, lastAnswer } from '../record/counted-day.ts';
import { type Answered, closing, decidedOn, mayOpen, opening, refusals } from './child-answers.ts';
import { linesTried } from './eligibility.ts';
import { grantedBy } from './fund-decisions.ts';
import { type Paid, paidElsewhere, paymentsOf, standingOf, totalIn } from './fund-ledger.ts';
import { journeysHome } from './journeys.ts';
import { type Ledger, ofLedger } from './money-here.ts';
import { nationalitiesOf } from './nationality.ts';
import { asAccepted } from './told-here.ts';

/** What a fund may ask of who is paid from it. */
export type FundCondition = keyof FundWho;

/** Null: nobody noted it. */
export type FundAnswer = boolean | null;

/** A project as the rules of its fund need it. */
export type Fund = Pick<Project, 'line' | 'rules' | 'currency'> &
  Ledger & {
    /** What is left of the office's advance, where it has one. Below zero: passed. */
    readonly advanceLeft?: number | undefined;
  };

/** What was decided on eligibility for a line; of one day a no before a yes. What is asked or put off decides nothing, and what was taken back is a no. */
export function decidedEligibility(records: readonly CaseRecord[], line: string | undefined): FundAnswer {
  const decisions = decidedOn('eligibility', records).filter((record) => textOf(record, 'project', records) === line);
  const told = decisions.flatMap((record): readonly Answered[] => {
    const result = textOf(record, 'result', records) ?? '';
    if (AGAINST.has(result)) return [closing('no', record, records)];
    return YES.has(result) && mayOpen(record) ? [opening('yes', record, records)] : [];
  });
  if (refusals(told, 'yes').length > 0) return false;
  return told.length > 0 ? true : null;
}

const AGAINST: ReadonlySet<string> = new Set(['no', 'withdrawn']);
const YES: ReadonlySet<string> = new Set(['yes', 'partly']);

/**
 * Whatever the fund asks, with what the records say of it; nothing where it asks nothing. Another office's word alone makes nobody eligible: where it
 * is not accepted, each condition is read with it and without, and the narrower holds. Who adds up reads everybody.
 */
export function conditionsOf(
  records: readonly CaseRecord[],
  fund: Pick<Fund, 'line' | 'rules' | 'addsUp'>,
): ReadonlyMap<FundCondition, FundAnswer> {
  const told = conditionsTold(records, fund);
  if (fund.addsUp === true) return told;
  const accepted = conditionsTold(asAccepted(records), fund);
  return new Map(
    [...told].map(([condition, answer]) => [condition, narrower(answer, accepted.get(condition) ?? null)]),
  );
}

/** A no before what nobody noted, and that before a yes. */
function narrower(one: FundAnswer, other: FundAnswer): FundAnswer {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}

function conditionsTold(
  records: readonly CaseRecord[],
  { line, rules: { who } }: Pick<Fund, 'line' | 'rules'>,
): ReadonlyMap<FundCondition, FundAnswer> {
  const asked = new Map<FundCondition, FundAnswer>();
  const nationalities = nationalitiesOf(records);
  const isOneOf = (countries: readonly string[]) =>
    nationalities.length === 0 ? null : nationalities.some((country) => countries.includes(country));
  if (who.crossBorder) asked.set('crossBorder', wasCrossBorder(records));
  if (who.notElsewhere) asked.set('notElsewhere', isRefusedElsewhere(records, line));
  if (who.nationalOf.length > 0) asked.set('nationalOf', isOneOf(who.nationalOf));
  if (who.notNationalOf.length > 0) {
    const excluded = isOneOf(who.notNationalOf);
    asked.set('notNationalOf', excluded === null ? null : !excluded);
  }
  if (who.returningTo.length > 0) asked.set('returningTo', among(returnsTo(records), who.returningTo));
  if (who.categories.length > 0) asked.set('categories', among(categoryOf(records), who.categories));
  return asked;
}

/** How a case stands with a fund; `more`: payments that are only being written. */
export function fundStanding(
  records: readonly CaseRecord[],
  fund: Fund,
  paid: readonly Paid[] = paymentsOf(records, fund),
): Standing {
  return standingOf(paid, fund, {
    ...grantedBy(records, fund),
    planned: plannedCeiling(records, fund),
    children: numberIn(lastAnswer(inOrder(ofLedger(records, 'profile', fund), ''), 'children', records)?.value),
  });
}

/**
 * What an office took from its advance for one person, in the currency of the line: what was paid beyond what the fund agreed to, by a decision or by
 * a claim that it paid, whichever is more; and no more than the office paid itself.
 */
export function takenFromAdvance(
  records: readonly CaseRecord[],
  fund: Pick<Fund, 'line' | 'currency' | 'addsUp'>,
  office: string,
): number {
  const { currency } = fund;
  // By the office that is asked about, also where it adds up what all wrote.
  const paid = paymentsOf(records, fund)
    .filter(({ state }) => state === 'paid')
    .map((payment) => ({ ...payment, isOurs: payment.office === office }));
  const { granted, grantedToChildren } = grantedBy(records, fund);
  const agreed = [...granted, ...grantedToChildren]
    .filter((money) => money.currency === currency)
    .reduce((sum, { amount }) => sum + amount, 0);
  const received = [...Map.groupBy(paid, (payment) => payment.office).values()].reduce(
    (sum, theirs) => sum + receivedBy(theirs, currency),
    0,
  );
  const own = totalIn(
    paid.filter(({ isOurs }) => isOurs),
    currency,
  );
  return Math.max(0, Math.min(own, own + paidElsewhere(paid, currency) - Math.max(agreed, received)));
}

/** What the fund paid an office back, by its payments; another office no more than it paid, less what came back to it: what it says leaves no room. */
function receivedBy(payments: readonly Paid[], currency: string | null): number {
  const counted = payments.filter(({ claim, counts }) => claim === 'received' && counts);
  const received = totalIn(counted, currency);
  return payments.some(({ isOurs }) => isOurs) ? received : Math.min(received, paidElsewhere(payments, currency));
}

/** The lines that a case names for money: payments, plans, and decisions on eligibility or money. */
export function linesNamed(records: readonly CaseRecord[]): readonly string[] {
  const payments = ofKind(records, 'payment').filter((record) => textOf(record, 'state', records) !== 'cancelled');
  const named = [
    ...payments.map((record) => textOf(record, 'project', records)),
    ...ofKind(records, 'plan').map((record) => textOf(record, 'project', records)),
    ...ofKind(records, 'decision')
      .filter((record) => ['eligibility', 'fund'].includes(textOf(record, 'matter', records) ?? ''))
      .map((record) => textOf(record, 'project', records)),
  ];
  return [...new Set(named.filter((line) => line !== undefined))].toSorted();
}

/** What the newest plan of the line lets be spent, where that is in the currency of the project. */
function plannedCeiling(records: readonly CaseRecord[], fund: Fund): number | null {
  const { line, currency } = fund;
  const plan = inOrder(ofLedger(records, 'plan', fund), 'date').findLast(
    (record) => textOf(record, 'project', records) === line && numberOf(record, 'ceiling', records) !== undefined,
  );
  if (plan === undefined || textOf(plan, 'currency', records) !== currency) return null;
  return numberOf(plan, 'ceiling', records) ?? null;
}

function wasCrossBorder(records: readonly CaseRecord[]): FundAnswer {
  const type = lastAnswer(inOrder(ofKind(records, 'screening'), 'date'), 'trafficking-type', records)?.value;
  if (type === 'cross-border' || type === 'both') return true;
  return type === 'in-country' ? false : null;
}

/** Whether other projects decided, and none of them that they pay, in whole or in part. */
function isRefusedElsewhere(records: readonly CaseRecord[], line: string): FundAnswer {
  const others = linesTried(records).filter((tried) => tried !== line);
  const decided = others.map((other) => decidedEligibility(records, other));
  if (decided.includes(true)) return false;
  return decided.includes(false) ? true : null;
}

/** The country of the journey home that lies ahead, else of the newest that was made. */
function returnsTo(records: readonly CaseRecord[]): string | undefined {
  const inState = (states: readonly string[]) =>
    journeysHome(records).filter((record) => states.includes(textOf(record, 'state', records) ?? 'planned'));
  const ahead = inOrder(inState(['planned', 'put-off']), 'planned-for');
  const made = inOrder(inState(['departed']), 'departed');
  const value = lastAnswer([...made, ...ahead], 'to-country', records)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The newest category; a victim of whom no category was noted is a trafficked person. */
function categoryOf(records: readonly CaseRecord[]): string | undefined {
  const told = inOrder(ofKind(records, 'determination'), 'date');
  const category = lastAnswer(told, 'category', records)?.value;
  if (typeof category === 'string') return category;
  return lastAnswer(told, 'status', records)?.value === 'victim' ? 'trafficked' : undefined;
}

function among(code: string | undefined, codes: readonly string[]): FundAnswer {
  return code === undefined ? null : codes.includes(code);
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
