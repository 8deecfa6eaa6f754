/** How an invented case ends: for any reason, again after somebody came back, and with a no that comes later. */
import type { Body } from '../codebook/types.ts';
import { type InterchangeRecord, later } from './invented-life.ts';
import type { WholeLife } from './whole-life.ts';

/** What a closure says, given how the person was when last seen. */
export function fullerEnd(whole: WholeLife, body: Body, records: readonly InterchangeRecord[]): Body {
  const isExploitedAgain = records.some((record) => ['yes', 'suspected'].includes(`${record.body['re-trafficked']}`));
  return isExploitedAgain ? { ...body, reason: 're-trafficked', solution: 'left-unknown' } : ending(whole, body);
}

/** What comes after a closure. */
export function afterTheEnd(whole: WholeLife, closure: InterchangeRecord): readonly InterchangeRecord[] {
  return [...cameBack(whole, closure), ...saidNo(whole, closure)];
}

type End = readonly [reason: string, solution: string];
/** Reasons that an office has besides the usual ones, with what then became of the person. */
const ENDS: readonly [End, ...End[]] = [
  ['not-eligible', 'other-organisation'],
  ['helped-elsewhere', 'other-organisation'],
  ['person-wish', 'returned-alone'],
  ['moved', 'third-country'],
  ['died', 'died'],
  ['duplicate', 'other'],
  ['error', 'other'],
  ['other', 'left-unknown'],
];

function ending({ lots, life }: WholeLife, body: Body): Body {
  if (lots.often(5)) return { ...body, state: 'handed-over', reason: 'helped-elsewhere' };
  if (body.reason === 'person-wish' || lots.often(75)) return body;
  if (life.minor && lots.often(30)) return { ...body, reason: 'turned-18' };
  const [reason, solution] = lots.pick(ENDS);
  return { ...body, reason, solution };
}

/** A few come back, and are helped again. */
function cameBack({ lots }: WholeLife, { date, body }: InterchangeRecord): readonly InterchangeRecord[] {
  if (date === undefined || body.reason === 'died' || !lots.often(8)) return [];
  const again = later(date, 40);
  return [
    { kind: 'closure', date: again, body: { state: 'reopened' } },
    { kind: 'closure', date: later(again, 60), body: { ...body, state: 'closed' } },
  ];
}

/** A few ask, once all is over, that nothing more is kept, or not the story, or not the name. */
function saidNo({ lots, record, life }: WholeLife, { date, body }: InterchangeRecord): readonly InterchangeRecord[] {
  if (date === undefined || life.minor || body.reason === 'died' || !lots.often(4)) return [];
  const means = lots.pick(['story', 'name', 'everything', 'misunderstood']);
  return [
    record('consent', {
      ...{ date: later(date, 10), 'given-by': 'person', form: 'spoken', language: life.set.language },
      ...{ keep: 'refuses', 'no-means': means },
    }),
  ];
}
