/** Answers to what a form also asks, drawn by chance, so that an invented case has something in most fields. What decides the course of a case is never drawn here. */
import { isAsked } from '../codebook/asked.ts';
import { type AskedId, FORMS, questionsOf } from '../codebook/forms/index.ts';
import { list } from '../codebook/lists/index.ts';
import type { Answer, Body, Question } from '../codebook/types.ts';
import { EXCLUSIVE_CODES } from '../codebook/warnings/fit.ts';
import type { Chance } from './chance.ts';

/** How often, in a hundred, a question that nobody had to answer is answered. */
const ANSWERED_PERCENT = 40;
/** Longer lists are answered where a life is written, or not at all: a code out of so many would be noise. */
const MOST_CODES = 20;

/** What opens danger, ends the work, or must agree with another answer: written with the life, or left. */
const NEVER_DRAWN: ReadonlySet<string> = new Set<AskedId>([
  'consent.no-answer',
  'consent.return',
  'consent.authorities-of-origin',
  'consent.fears-authorities',
  'consent.media',
  'consent.keep',
  'consent.help',
  'consent.shelter',
  'consent.share-headquarters',
  'consent.share-receiving',
  'consent.contact',
  'consent.count-once',
  'consent.reason-declined',
  'profile.gender',
  'profile.age-band',
  'profile.age-basis',
  'profile.legal-status',
  'profile.children-where',
  'family.guardianship',
  'family.caretaker-letter',
  'family.came-along',
  'family.name-reason',
  'health.pregnancy',
  'exploitation.main-type',
  'perpetrator.name-reason',
  'stay.came',
  'stay.left-for',
  'stay.felt-safe',
  'stay.was-heard',
  'plan.outcome',
  'plan.employer-kind',
  'payment.claim',
  'travel.consulate',
  'travel.document',
  'follow-up.wants-contact',
  'legal.permit-state',
]);

/** Answered already, from few codes; now and then it is another. */
const ANY_CODE: ReadonlySet<string> = new Set<AskedId>([
  'intake.way',
  'safe-contact.ways',
  'safe-contact.phone-owner',
  'safe-contact.voice-message',
  'screening.place',
  'identity.documents',
  'profile.origin-settlement',
  'exploitation.movement',
  'exploitation.pay',
  'needs.sources',
  'service.phase',
  'follow-up.method',
  'follow-up.housing',
  'follow-up.activity',
  'follow-up.income',
]);
const REDRAWN_PERCENT = 30;

/** A question that can be answered by chance, with its codes. */
interface Drawable {
  readonly question: Question;
  readonly codes: readonly string[];
}

/** By kind. Decisions decide: nothing in them is drawn. */
const DRAWABLE: ReadonlyMap<string, readonly Drawable[]> = new Map(
  [...FORMS.values()]
    .filter(({ kind }) => kind !== 'decision')
    .map((form) => [
      form.kind,
      questionsOf(form)
        .map((question) => ({ question, codes: codesToDraw(question) }))
        .filter(({ codes }) => codes.length > 0),
    ]),
);

/** The body with another code in some of its answers, where any of the list is as likely. */
export function redrawn(kind: string, body: Body, lots: Chance): Body {
  const others = (DRAWABLE.get(kind) ?? [])
    .filter(({ question: { id } }) => ANY_CODE.has(`${kind}.${id}`) && body[id] !== undefined)
    .filter(() => lots.often(REDRAWN_PERCENT))
    .map((drawable) => [drawable.question.id, drawn(drawable, lots)] as const);
  return { ...body, ...Object.fromEntries(others) };
}

/** The body with more answers, each to a question that its form asks beside these. */
export function filled(kind: string, body: Body, lots: Chance): Body {
  const form = FORMS.get(kind);
  const answers: Record<string, Answer> = { ...body };
  for (const drawable of DRAWABLE.get(kind) ?? []) {
    const { question } = drawable;
    if (answers[question.id] !== undefined || NEVER_DRAWN.has(`${kind}.${question.id}`)) continue;
    if (form === undefined || !isAsked(form, question, answers) || !lots.often(ANSWERED_PERCENT)) continue;
    answers[question.id] = drawn(drawable, lots);
  }
  return answers;
}

/** The codes that can be drawn for a question; none where it has no list, or too long a one. */
function codesToDraw({ type, list: id, retired, system }: Question): readonly string[] {
  if ((type !== 'code' && type !== 'codes') || id === undefined || retired === true || system === true) return [];
  const codes = list(id).codes.filter((one) => one.retired !== true);
  return codes.length > MOST_CODES ? [] : codes.map(({ code }) => code);
}

/** One code, or where several may be said one or two, in the order of the list; what says that there is none stands alone. */
function drawn({ question: { type, list: id }, codes }: Drawable, lots: Chance): string | readonly string[] {
  const pick = () => codes[lots.below(codes.length)] ?? '';
  if (type === 'code') return pick();
  const two = [pick(), pick()];
  const alone = EXCLUSIVE_CODES[id ?? ''] ?? [];
  const single = two.find((code) => alone.includes(code));
  return single === undefined ? codes.filter((code) => two.includes(code)) : [single];
}
