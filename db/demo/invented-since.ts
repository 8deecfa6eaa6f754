/** What was decided and heard since the first contact of an invented case: so that Today shows an office that keeps up, mostly. */
import type { CodeOf } from '../codebook/lists/index.ts';
import type { Body } from '../codebook/types.ts';
import type { Chance } from './chance.ts';
import { type InterchangeRecord, type Life, later } from './invented-life.ts';

/** Lately, for calls that Today still speaks of. */
const LATELY_DAYS = 20;

/** `records` are those of the case so far; `lots` its own, so that what is drawn here moves nothing of what was drawn before. */
export function since(
  life: Life,
  lots: Chance,
  records: readonly InterchangeRecord[],
  seenOn: string,
): readonly InterchangeRecord[] {
  const ended = records.some(({ kind, date = '' }) => kind === 'closure' && date <= seenOn);
  const children = life.minor ? forTheChild(life, lots, seenOn) : [];
  // Closing a case ends no danger: before it, somebody looked.
  return [
    ...children,
    ...(ended ? [lookedAgain(later(life.contact, 3 + lots.below(12)))] : heardAgain(life, lots, seenOn)),
  ];
}

const CONFIRMED: readonly CodeOf<'guardian-confirmed'>[] = ['notified-here', 'notified-origin', 'willing', 'able'];
const FOUND: readonly CodeOf<'family-found'>[] = ['took-no-part', 'contact-safe', 'wants-child', 'has-means'];

/** With whom the child is, a guardian, the family and the best interest, as most cases of children have them after a few weeks. */
function forTheChild({ contact }: Life, lots: Chance, seenOn: string): readonly InterchangeRecord[] {
  const guardian = later(contact, 3 + lots.below(20));
  const decided = (matter: string, date: string, role: string, more: Body): InterchangeRecord => ({
    kind: 'decision',
    date,
    body: { matter, result: 'yes', 'by-role': role, ...more },
  });
  const wish = lots.pick(['agrees', 'agrees', 'agrees', 'not-asked'] as const);
  const asked = later(seenOn, -5 - lots.below(60));
  const panel = later(guardian, 5 + lots.below(25));
  return [
    decided('child-situation', later(contact, 1), 'focal-point', { 'child-situation': 'alone' }),
    decided('family-assessment', guardian, 'child-protection', { 'family-found': FOUND }),
    decided('escort', panel, 'focal-point', {}),
    ...(lots.often(90)
      ? [decided('guardian', guardian, 'child-protection', { 'own-wish': wish, 'guardian-confirmed': CONFIRMED })]
      : []),
    lots.often(75)
      ? decided('best-interest', panel, 'child-protection', { 'own-wish': wish })
      : {
          kind: 'decision',
          date: asked > contact ? asked : contact,
          body: { matter: 'best-interest', result: 'asked', 'by-role': 'child-protection' },
        },
  ];
}

/** Everybody was seen again within weeks, and what was needed at first was seen to; some called lately, with something new. */
function heardAgain(life: Life, lots: Chance, seenOn: string): readonly InterchangeRecord[] {
  const { contact } = life;
  const again = later(contact, 4 + lots.below(18));
  const call = later(seenOn, -lots.below(LATELY_DAYS));
  const calls = lots.often(15) && call > again;
  const needs = lots.pick([['nothing'], ['threatened'], ['watched'], ['medicine'], ['food-clothes'], ['safe-place']]);
  const talk = later(seenOn, 1 + lots.below(12));
  const talks = lots.often(50);
  return [
    lookedAgain(again),
    ...(calls
      ? [
          {
            kind: 'intake',
            date: call,
            body: {
              way: 'telephone',
              'safe-to-talk': 'telephone',
              'needs-today': needs,
              ...(talks ? { 'next-step': 'talk-again', 'next-step-date': talk } : { 'next-step': 'help-today' }),
            },
          },
        ]
      : []),
  ];
}

function lookedAgain(date: string): InterchangeRecord {
  return {
    kind: 'intake',
    date,
    body: { way: 'came', 'safe-to-talk': 'alone', 'needs-today': ['nothing'], 'next-step': 'help-today' },
  };
}
