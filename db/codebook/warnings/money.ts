/** What does not fit in money: a ceiling that is passed, an instalment beyond the last, a rate that says too little. None of it stops a payment. */
import { byDay } from '../date.ts';
import { memoize } from '../memoize.ts';
import { amountIn, cameBack, paidByOthers } from '../payment-amount.ts';
import type { Body } from '../types.ts';
import { type CaseAnswers, givenIn, numberOf, type Rule, textOf } from './rule.ts';

/** What a plan says may be spent, in minor units; of every project line, or of one. */
interface Ceiling {
  readonly amount: number;
  readonly currency: string;
  readonly project: string | undefined;
}

/** The ceilings in force: of each project line that of the newest plan that names one, of this office or accepted here (FORMS.md, plan: ceiling). */
const ceilings = memoize((answers: CaseAnswers): readonly Ceiling[] => {
  const plans = answers
    .accepted('plan')
    .toSorted((a, b) => byDay(textOf(a, 'date') ?? '', textOf(b, 'date') ?? ''))
    .flatMap((plan): Ceiling[] => {
      const [amount, currency] = [numberOf(plan, 'ceiling'), textOf(plan, 'currency')];
      return amount === undefined || currency === undefined
        ? []
        : [{ amount, currency, project: textOf(plan, 'project') }];
    });
  return [...new Map(plans.map((ceiling) => [ceiling.project, ceiling])).values()];
});

/** What was paid or is planned, by office: this one's, which it wrote itself, apart from each other one's. */
const payments = memoize((answers: CaseAnswers) => {
  const standing = (bodies: readonly Body[]) => bodies.filter((payment) => textOf(payment, 'state') !== 'cancelled');
  return {
    own: standing(answers.bodiesOf('payment')),
    others: [...answers.elsewhere('payment').values()].map(standing),
  };
});

/** What falls under a ceiling. */
function spentUnder(ceiling: Ceiling, answers: CaseAnswers): number {
  const { own, others } = payments(answers);
  const sumOf = (bodies: readonly Body[]) =>
    bodies
      .filter((payment) => falls(payment, ceiling))
      .reduce((sum, payment) => sum + (paidIn(payment, ceiling.currency) ?? 0), 0);
  return sumOf(own) + paidByOthers(others.map(sumOf));
}

function falls(payment: Body, { project }: Ceiling): boolean {
  return project === undefined || textOf(payment, 'project') === project;
}

/** A payment in minor units of the currency, what came back below zero; undefined where its rate says nothing of that currency. */
function paidIn(payment: Body, currency: string): number | undefined {
  const amount = amountIn(
    {
      amount: numberOf(payment, 'amount') ?? null,
      currency: textOf(payment, 'currency') ?? null,
      rate: numberOf(payment, 'rate') ?? null,
      rateCurrency: textOf(payment, 'rate-currency') ?? null,
    },
    currency,
  );
  return amount !== undefined && cameBack(textOf(payment, 'way')) ? -amount : amount;
}

const GRANTS: ReadonlySet<string | undefined> = new Set(['yes', 'partly']);

/** Whether a decision asks headquarters, or whoever holds a fund, for money. */
function asksForMoney(body: Body): boolean {
  return textOf(body, 'matter') === 'fund' && textOf(body, 'result') === 'asked';
}

export const MONEY_RULES: readonly Rule[] = [
  {
    code: 'warning-request-without-cost',
    kind: 'decision',
    question: 'amount',
    blocks: false,
    broken: (body) =>
      asksForMoney(body) && (numberOf(body, 'amount') === undefined || textOf(body, 'currency') === undefined),
  },
  {
    // mc-inf-270 §1.4 L81: the office assesses before headquarters decides.
    code: 'warning-request-without-assessment',
    kind: 'decision',
    question: 'matter',
    blocks: false,
    speaksOf: ['needs.date', 'risk-assessment.date'],
    broken: (body, answers) =>
      asksForMoney(body) &&
      (['needs', 'risk-assessment'] as const).some((kind) => answers.ofEveryOffice(kind).length === 0),
  },
  {
    // casework/RULES.md (Emergency fund): who, hour, amount.
    code: 'warning-telephone-lacks',
    kind: 'decision',
    question: 'by-telephone',
    blocks: false,
    broken: (body) =>
      givenIn(body, 'by-telephone') === true &&
      (numberOf(body, 'hour') === undefined ||
        textOf(body, 'by-organisation') === undefined ||
        (GRANTS.has(textOf(body, 'result')) && numberOf(body, 'amount') === undefined)),
  },
  {
    code: 'warning-over-ceiling',
    kind: 'payment',
    question: 'amount',
    blocks: false,
    speaksOf: ['plan.ceiling'],
    broken: (body, answers) =>
      ceilings(answers).some((ceiling) => {
        const own = falls(body, ceiling) ? paidIn(body, ceiling.currency) : undefined;
        if (own === undefined || own <= 0 || textOf(body, 'state') === 'cancelled') return false;
        return spentUnder(ceiling, answers) > ceiling.amount;
      }),
  },
  {
    code: 'warning-instalment-beyond',
    kind: 'payment',
    question: 'instalment',
    blocks: false,
    broken: (body) => {
      const [instalment, instalments] = [numberOf(body, 'instalment'), numberOf(body, 'instalments')];
      return instalment !== undefined && instalments !== undefined && instalment > instalments;
    },
  },
  {
    code: 'warning-rate-without-day',
    kind: 'payment',
    question: 'rate',
    blocks: false,
    broken: (body) =>
      numberOf(body, 'rate') !== undefined &&
      (givenIn(body, 'rate-date') === undefined || givenIn(body, 'rate-currency') === undefined),
  },
];
