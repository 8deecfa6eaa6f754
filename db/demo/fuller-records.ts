/** The records of an invented case with more answers than it was drawn with, and other ends than the usual ones. */
import type { Body } from '../codebook/types.ts';
import { filled, redrawn } from './fill-answers.ts';
import { afterTheEnd, fullerEnd } from './fuller-end.ts';
import { fullerPerson } from './fuller-person.ts';
import { type InterchangeRecord, later } from './invented-life.ts';
import type { WholeLife } from './whole-life.ts';

export function fuller(whole: WholeLife, records: readonly InterchangeRecord[]): readonly InterchangeRecord[] {
  return records.flatMap((record) => {
    // A visit to come, or a try that reached nobody, tells nothing.
    if (record.kind === 'follow-up' && record.body.state !== 'done') return [record];
    const { kind } = record;
    const body = filled(kind, redrawn(kind, besides(whole, record, records), whole.lots), whole.lots);
    const more = { ...record, body };
    if (kind === 'consent') return askedAgain(whole, more);
    return kind === 'closure' ? [more, ...afterTheEnd(whole, more)] : [more];
  });
}

/** What must agree with the other answers, by the kind of record. */
function besides(whole: WholeLife, { kind, body }: InterchangeRecord, records: readonly InterchangeRecord[]): Body {
  switch (kind) {
    case 'intake':
      return body['next-step'] === 'not-now' ? { ...body, 'next-step': whole.lots.pick(NO_HELP) } : body;
    case 'screening':
      return screening(whole, body);
    case 'determination':
      return determination(whole, body);
    case 'decision':
      return childSituation(whole, body);
    case 'stay':
      return stay(whole, body);
    case 'service':
      return body.outcome === 'given' ? { ...body, outcome: whole.lots.pick(GIVEN) } : body;
    case 'closure':
      return fullerEnd(whole, body, records);
    case 'follow-up':
      return { ...body, 'wants-contact': wantsContact(whole) };
    default:
      return fullerPerson(whole, kind, body);
  }
}

/** Most of what is given is given whole. */
const GIVEN = [
  ...(['given', 'given', 'given', 'given', 'given', 'given', 'given'] as const),
  ...(['under-way', 'given-in-part', 'cancelled'] as const),
] as const;
const NO_HELP = ['not-now', 'referred', 'advice-only', 'left'] as const;

function wantsContact({ lots, closedOn }: WholeLife): string {
  return lots.pick(closedOn === undefined ? ['yes', 'only-if-they-call'] : ['yes', 'only-if-they-call', 'no']);
}

function screening({ lots }: WholeLife, body: Body): Body {
  if (body['trafficking-type'] !== 'cross-border' || !lots.often(8)) return body;
  return { ...body, 'trafficking-type': 'both', acts: ['recruitment', 'transfer', 'receipt'] };
}

/** What speaks against, for who is found not to be a victim. */
const AGAINST = ['no-purpose', 'no-means', 'smuggling', 'labour-dispute', 'other'] as const;
const FOR_OTHERS = ['signs-present', 'authority-decision', 'other-office', 'act-means-purpose'] as const;

function determination({ lots, life }: WholeLife, body: Body): Body {
  const besides = lots.pick(['at-risk', 'stranded', 'violence', 'dependant', 'witness', 'other']);
  if (lots.often(5)) return { ...body, status: 'not-victim', ground: [lots.pick(AGAINST)], category: besides };
  if (lots.often(75)) return body;
  const whose = life.minor ? 'child-alone' : lots.pick(['trafficked', 'exploited-migrant', besides]);
  return {
    ...body,
    'by-whom': lots.pick([
      'our-office',
      'police',
      'ngo',
      'court-prosecutor',
      'government',
      'other-own-office',
      'headquarters',
      'other',
    ]),
    ground: [life.minor ? 'child-act-purpose' : lots.pick(FOR_OTHERS)],
    category: whose,
  };
}

/** Most children were alone; some are with a parent, of whom a few are in question. */
function childSituation({ lots }: WholeLife, body: Body): Body {
  if (body.matter !== 'child-situation' || lots.often(70)) return body;
  return lots.often(60)
    ? { ...body, 'child-situation': 'with-parent', 'other-parent': lots.pick(['not-needed', 'there', 'missing']) }
    : { ...body, 'child-situation': 'in-question', 'parent-kept-away': true };
}

function stay({ lots }: WholeLife, body: Body): Body {
  const came = { ...body, came: 'yes' };
  if (typeof body.until !== 'string') return came;
  const where = lots.pick([
    ...(['journey', 'own-place', 'family-or-friends', 'other-house', 'hospital'] as const),
    ...(['detention', 'left-unplanned', 'asked-to-leave', 'other'] as const),
  ]);
  const said = () => lots.pick(['yes', 'yes', 'in-part', 'no']);
  return { ...came, 'left-for': where, 'felt-safe': said(), 'was-heard': said() };
}

/** Who could not be asked yet on the first day is asked on the next. */
function askedAgain({ lots, life, record }: WholeLife, consent: InterchangeRecord): readonly InterchangeRecord[] {
  if (!lots.often(life.minor ? 40 : 12)) return [consent];
  const answer = life.minor ? lots.pick(['too-young', 'does-not-know']) : lots.pick(['does-not-know', 'other']);
  const judged =
    answer === 'too-young' ? { 'judged-by': lots.pick(JUDGES), 'judged-how': [lots.pick(JUDGED_HOW)] } : {};
  const first = record('consent', {
    ...{ date: life.contact, 'given-by': life.minor ? 'both' : 'person', language: life.set.language },
    ...{ keep: lots.pick(['emergency', 'later', 'not-asked']), help: 'later', 'no-answer': answer, ...judged },
  });
  return [first, { ...consent, date: later(life.contact, 1) }];
}
const JUDGES = ['caseworker', 'psychologist', 'doctor', 'child-protection', 'other'] as const;
const JUDGED_HOW = ['talked', 'played', 'watched', 'papers', 'other'] as const;
