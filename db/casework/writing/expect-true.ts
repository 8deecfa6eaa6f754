/** What would make the data false is not written (casework/RULES.md, False answers): the blocking rules of `codebook/warnings.ts`. */
import { isDeepStrictEqual } from 'node:util';
import type { Body } from '../../codebook/types.ts';
import { blockingWarnings, type FiledBody, type Warning } from '../../codebook/warnings.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { isOwn } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import { enteredIn } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { mayBeUnder18With } from '../rules/minor.ts';

/**
 * Refuses what would make the data false (an arrival before the journey that it names began, a birth date that cannot be): the rule's own sentence. A rule is looked at
 * when its kind is saved, and when anything else that it reads is: where it is broken by what is saved now, and was not without it.
 */
export function expectTrue(
  session: UserSession,
  held: readonly CaseRecord[],
  saving: readonly { readonly id: string | undefined; readonly kind: string; readonly body: Body }[],
): void {
  const others = held
    .filter((record) => isOwn(session, record) && !saving.some((entry) => entry.id === record.id))
    .map((record) => ({ id: record.id, kind: record.kind, body: enteredIn(record) }));
  const kinds = new Set(saving.map((entry) => entry.kind));
  const own = held.find((record) => isOwn(session, record)) ?? held[0];
  // The same for what was there before: that somebody may be a child is never refused, whatever it makes of an answer of before.
  const minor = own === undefined ? undefined : mayBeUnder18With(held, saving, own, minuteOf(session.clock()));
  const today = dayOf(session.clock());
  const blocking = (bodies: readonly FiledBody[]) => blockingWarnings(bodies, today, minor);
  const found = blocking([...others, ...saving]);
  if (found.length === 0) return;
  const before = blocking([
    ...others,
    ...saving.map((entry) => ({ id: entry.id, kind: entry.kind, body: unchanged(entry, held) })),
  ]);
  const stood = (one: Warning): boolean => before.some((other) => isDeepStrictEqual(other, one));
  const broken = found.find((one) => kinds.has(one.kind) || !stood(one));
  if (broken !== undefined) throw new WaymarkError(broken.code, { kind: broken.kind, question: broken.question });
}

/** Of what is saved, the answers that stood there before. */
function unchanged(
  { id, body }: { readonly id: string | undefined; readonly body: Body },
  held: readonly CaseRecord[],
): Body {
  const record = id === undefined ? undefined : held.find((candidate) => candidate.id === id);
  const before = record === undefined ? {} : enteredIn(record);
  return Object.fromEntries(
    Object.entries(body).filter(([question, answer]) => isDeepStrictEqual(before[question], answer)),
  );
}
