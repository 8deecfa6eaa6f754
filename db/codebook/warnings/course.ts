/**
 * What contradicts how a case went: told where it arises, beside the later of the two answers. The other offices' answers count too: they may
 * have closed the case, heard the no, or found the person exploited again. On one day the two can both be true.
 */
import { certainlyBefore, earliest } from '../date.ts';
import type { QuestionId } from '../forms/index.ts';
import { saysGiven } from '../help-outcome.ts';
import { memoize } from '../memoize.ts';
import type { Body } from '../types.ts';
import { type CaseAnswers, type Rule, textOf } from './rule.ts';

/** Of these bodies the one of the latest day, the last of them where there are several; an undated one comes before all others. */
function newestOf(bodies: readonly Body[]): Body | undefined {
  return bodies.reduce<Body | undefined>((newest, body) => (dayOf(body) >= dayOf(newest) ? body : newest), undefined);
}

function dayOf(body: Body | undefined): string {
  const day = textOf(body, 'date');
  return day === undefined ? '' : earliest(day);
}

function isAfter(day: string | undefined, other: string | undefined): boolean {
  return day !== undefined && other !== undefined && certainlyBefore(other, day);
}

/** This office's last word on whether the case is closed. */
const lastClosure = memoize((answers: CaseAnswers): Body | undefined => newestOf(answers.bodiesOf('closure')));

/** The days on which the case was closed, here or by another office, and not reopened here since. */
const closings = memoize((answers: CaseAnswers): readonly string[] => {
  const here = lastClosure(answers);
  const elsewhere = [...answers.elsewhere('closure').values()]
    .map(newestOf)
    .filter(
      (closure) => textOf(here, 'state') !== 'reopened' || isAfter(textOf(closure, 'date'), textOf(here, 'date')),
    );
  return [here, ...elsewhere]
    .filter((closure) => textOf(closure, 'state') === 'closed')
    .flatMap((closure) => textOf(closure, 'date') ?? []);
});

function helpAfterClosing(kind: 'service' | 'stay', question: 'date' | 'from'): Rule {
  return {
    code: 'warning-help-after-closing',
    kind,
    question,
    blocks: false,
    speaksOf: ['closure.date'],
    broken: (body, answers) =>
      saysGiven(kind === 'service' ? textOf(body, 'outcome') : undefined) &&
      closings(answers).some((closed) => isAfter(textOf(body, question), closed)),
  };
}

/** Places in which one stays without being in a shelter. */
const NO_SHELTER: ReadonlySet<string | undefined> = new Set([
  'hotel',
  'host-family',
  'own-place',
  'family-or-friends',
  'hospital',
  'detention',
]);

/** The newest answer of any office to a matter of consent; of two of one day the no. That nobody asked is none. */
export function lastConsent(answers: CaseAnswers, matter: QuestionId<'consent'>): Body | undefined {
  const asked = answers
    .ofEveryOffice('consent')
    .filter((body) => ['agrees', 'later', 'refuses'].includes(textOf(body, matter) ?? ''));
  const last = newestOf(asked);
  return asked.find((body) => textOf(body, matter) === 'refuses' && dayOf(body) === dayOf(last)) ?? last;
}

/** The newest answer on staying in a shelter, of any office, where it is no. */
const shelterRefused = memoize((answers: CaseAnswers): Body | undefined => {
  const last = lastConsent(answers, 'shelter');
  return textOf(last, 'shelter') === 'refuses' ? last : undefined;
});

/** Whether a stay in a shelter goes on after the day of a refusal. */
function goesOnAfter(stay: Body, refused: Body): boolean {
  const [until, day] = [textOf(stay, 'until'), textOf(refused, 'date')];
  return (
    !NO_SHELTER.has(textOf(stay, 'kind')) && (until === undefined || day === undefined || certainlyBefore(day, until))
  );
}

function beganBefore(stay: Body, refused: Body): boolean {
  return isAfter(textOf(refused, 'date'), textOf(stay, 'from'));
}

/** The newest word, of any office, on whether the person was exploited again, where it is not no. */
const exploitedAgain = memoize((answers: CaseAnswers): Body | undefined => {
  const last = newestOf(
    answers.ofEveryOffice('follow-up').filter((body) => textOf(body, 're-trafficked') !== undefined),
  );
  return ['yes', 'suspected'].includes(textOf(last, 're-trafficked') ?? '') ? last : undefined;
});

function isGoalsReached(closure: Body | undefined): boolean {
  return textOf(closure, 'state') === 'closed' && textOf(closure, 'reason') === 'goals-reached';
}

export const COURSE_RULES: readonly Rule[] = [
  helpAfterClosing('service', 'date'),
  helpAfterClosing('stay', 'from'),
  {
    code: 'warning-stay-though-refused',
    kind: 'stay',
    question: 'from',
    blocks: false,
    speaksOf: ['consent.shelter'],
    broken: (body, answers) => {
      const refused = shelterRefused(answers);
      return refused !== undefined && goesOnAfter(body, refused) && !beganBefore(body, refused);
    },
  },
  {
    code: 'warning-refused-while-staying',
    kind: 'consent',
    question: 'shelter',
    blocks: false,
    speaksOf: ['stay.kind'],
    broken: (body, answers) => {
      const isNewest = shelterRefused(answers) === body;
      return isNewest && answers.bodiesOf('stay').some((stay) => goesOnAfter(stay, body) && beganBefore(stay, body));
    },
  },
  {
    code: 'warning-closed-though-exploited-again',
    kind: 'closure',
    question: 'reason',
    blocks: false,
    speaksOf: ['follow-up.re-trafficked'],
    broken: (body, answers) => {
      const again = exploitedAgain(answers);
      const isLast = lastClosure(answers) === body;
      return (
        isLast && isGoalsReached(body) && again !== undefined && !isAfter(textOf(again, 'date'), textOf(body, 'date'))
      );
    },
  },
  {
    code: 'warning-exploited-again-after-closing',
    kind: 'follow-up',
    question: 're-trafficked',
    blocks: false,
    speaksOf: ['closure.reason'],
    broken: (body, answers) => {
      const closures = [answers.bodiesOf('closure'), ...answers.elsewhere('closure').values()].map(newestOf);
      return (
        exploitedAgain(answers) === body &&
        closures.some((closure) => isGoalsReached(closure) && isAfter(textOf(body, 'date'), textOf(closure, 'date')))
      );
    },
  },
];
