/**
 * Which answers a request may tell, by whom it is made of (FORMS.md, referral): a fixed list for each kind of recipient, and nothing outside it. No document
 * gives the questions; these are this project's own choice. Of nobody's list are what somebody was tested for, suspects and family, how the person is
 * reached, where they stay, danger, money, decisions and consents.
 */
import type { Kind } from './forms/index.ts';
import type { CodeOf } from './lists/index.ts';
import { isTellable, tellable } from './tellable.ts';
import { type QuestionsByForm, TOLD_OUTSIDE } from './told-outside.ts';
import type { Body } from './types.ts';

const NAMES = ['name-used', 'family-name', 'given-names', 'patronymic', 'names-in-script'] as const;
const HOW_TO_SPEAK = ['languages', 'interpreter'] as const;

/** Whoever examines or treats somebody. */
const HEALTH: QuestionsByForm = {
  identity: [...NAMES, 'birth-date', 'birth-date-about'],
  profile: ['sex', 'gender', 'age', 'age-band', 'may-be-under-18', ...HOW_TO_SPEAK],
  health: [
    ...(['allergies', 'medicine-list', 'medicines', 'diet', 'mobility', 'precautions', 'upsets', 'calms'] as const),
    ...(['fit-to-travel', 'fit-to-travel-conditions', 'pregnancy', 'birth-expected'] as const),
    ...(['treatment', 'next-examination'] as const),
  ],
};

/** Shelter, social service, and whoever looks after somebody. */
const CARE: QuestionsByForm = {
  identity: [...NAMES, 'birth-date', 'birth-date-about'],
  profile: ['sex', 'gender', 'age', 'age-band', 'may-be-under-18', ...HOW_TO_SPEAK, 'literacy'],
  health: [
    ...(['allergies', 'medicine-list', 'medicines', 'diet', 'mobility', 'precautions', 'upsets', 'calms'] as const),
    ...(['at-night', 'pregnancy-for-house'] as const),
  ],
  needs: ['by', 'in-their-words', 'skills', 'vocational-wish', 'who-helps-already'],
};

/** School, training, work: who somebody is and what they can do, and nothing of what happened. */
const SCHOOL_OR_WORK: QuestionsByForm = {
  identity: [...NAMES, 'birth-date', 'birth-date-about'],
  profile: ['sex', 'age', 'age-band', ...HOW_TO_SPEAK, 'education', 'literacy', 'work-before', 'skills'],
  needs: ['skills', 'vocational-wish'],
};

/** An authority of this country: who somebody is, what was found, and how a proceeding stands. */
const AUTHORITY: QuestionsByForm = {
  ...pick(TOLD_OUTSIDE, ['identity', 'determination', 'legal']),
  profile: [
    ...(['sex', 'gender', 'age', 'age-band', 'age-basis', 'may-be-under-18', ...HOW_TO_SPEAK] as const),
    ...(['nationalities', 'stateless', 'legal-status'] as const),
  ],
  screening: ['statement-given', 'identified-on', 'country-of-identification'],
};

/** For a paper of the home country: who somebody is, and that alone. */
const EMBASSY: QuestionsByForm = {
  identity: [
    ...(['family-name', 'given-names', 'patronymic', 'names-in-script', 'birth-date', 'birth-date-about'] as const),
    ...(['birth-country', 'birth-place', 'document-kinds', 'document-country'] as const),
  ],
  profile: ['sex', 'nationalities'],
};

/** Somebody who is neither, or of whom nobody said who it is: how to speak with the person. */
const OTHERS: QuestionsByForm = { identity: ['name-used'], profile: ['sex', 'age-band', ...HOW_TO_SPEAK] };

/** Another of our offices: a case goes to it sealed; beside a request it reads who, what happened, and what must be known. */
const OFFICE: QuestionsByForm = {
  ...TOLD_OUTSIDE,
  profile: [...(TOLD_OUTSIDE.profile ?? []), ...HOW_TO_SPEAK],
  health: [...new Set([...(HEALTH.health ?? []), ...(CARE.health ?? [])])],
  needs: CARE.needs ?? [],
};

/** Who is told, as far as the list of questions goes; each has a letter of its own (casework/papers/README.md, Referral letter). */
export type Recipient = 'health' | 'care' | 'school-or-work' | 'legal' | 'authority' | 'embassy' | 'office' | 'other';

const QUESTIONS: Readonly<Record<Recipient, QuestionsByForm>> = {
  health: HEALTH,
  care: CARE,
  'school-or-work': SCHOOL_OR_WORK,
  legal: { ...TOLD_OUTSIDE, profile: [...(TOLD_OUTSIDE.profile ?? []), ...HOW_TO_SPEAK] },
  authority: AUTHORITY,
  embassy: EMBASSY,
  office: OFFICE,
  other: OTHERS,
};

const RECIPIENTS: Readonly<Record<CodeOf<'provider-kind'>, Recipient>> = {
  'this-office': 'office',
  'other-office': 'office',
  ngo: 'care',
  'central-government': 'authority',
  'local-government': 'care',
  health: 'health',
  legal: 'legal',
  police: 'authority',
  immigration: 'authority',
  school: 'school-or-work',
  company: 'school-or-work',
  embassy: 'embassy',
  'un-agency': 'care',
  community: 'other',
  person: 'other',
  other: 'other',
};

/** Of which recipient a kind is; of one that nobody named, and of one that a newer Waymark knows, the one that is told least. */
export function recipientOf(toKind: unknown): Recipient {
  const known = typeof toKind === 'string' && Object.hasOwn(RECIPIENTS, toKind);
  return known ? RECIPIENTS[toKind as CodeOf<'provider-kind'>] : 'other';
}

/** The questions (`<kind>.<question id>`) that may be told to a recipient of a kind; of one that nobody named the shortest list. */
export function sharedWith(toKind: unknown): readonly string[] {
  return idsOf(QUESTIONS[recipientOf(toKind)]);
}

/** Those that are ticked beforehand: coded facts. Names and what was told are ticked by hand, because not everybody agrees that they go. */
export function tickedFor(toKind: unknown): readonly string[] {
  return sharedWith(toKind).filter((id) => tellable(id)?.question.sensitivity === 'fact');
}

/**
 * The answers of a request after one of them changed: with whom it is made of, the list is ticked anew, unless somebody ticked it otherwise. `before`: as
 * they stood.
 */
export function withTicked(kind: string, question: string, before: Body, after: Body): Body {
  if (kind !== 'referral' || question !== 'to-kind' || typeof after['to-kind'] !== 'string') return after;
  const ticked = JSON.stringify(tickedFor(before['to-kind']));
  const isOwn = before.shared !== undefined && JSON.stringify(before.shared) !== ticked;
  return isOwn ? after : { ...after, shared: tickedFor(after['to-kind']) };
}

/** Whether a request names an answer that its recipient is not told. What was noted of the same kind of recipient before stays as it is. */
export function isSharedBeyond(kind: string, body: Body, before: Body | undefined): boolean {
  if (kind !== 'referral' || !Array.isArray(body.shared)) return false;
  const noted = before !== undefined && before['to-kind'] === body['to-kind'] ? before.shared : undefined;
  const may = new Set<unknown>([...sharedWith(body['to-kind']), ...(Array.isArray(noted) ? noted : [])]);
  return body.shared.some((id) => !may.has(id));
}

function idsOf(questions: QuestionsByForm): readonly string[] {
  return Object.entries(questions)
    .flatMap(([kind, ids]) => ids.map((id) => `${kind}.${id}`))
    .filter(isTellable);
}

function pick(questions: QuestionsByForm, kinds: readonly Kind[]): QuestionsByForm {
  return Object.fromEntries(kinds.flatMap((kind) => (questions[kind] === undefined ? [] : [[kind, questions[kind]]])));
}
