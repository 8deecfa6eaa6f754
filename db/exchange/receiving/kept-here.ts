/** What of a package may be kept at this station, whoever sent it. */

import type { LineFields } from '../../casework/record/read.ts';
import { form } from '../../codebook/forms/index.ts';
import { halfMayReachHeadquarters, mayLeave, namesTest, testQuestion } from '../../codebook/may-leave.ts';
import type { Body } from '../../codebook/types.ts';
import type { OwnStation } from '../../store/station.ts';

/** Whether answers of a kind may be kept: of suspects, family and health headquarters keeps none, should another office send them all the same. */
function isKeptHere(own: Pick<OwnStation, 'kind'>, kind: string): boolean {
  return own.kind !== 'headquarters' || form(kind)?.neverToHeadquarters !== true;
}

/** Whether an answer that was told without consent may be kept: none of those answers, and none that names what somebody was tested for. */
export function isAnswerKeptHere(
  own: Pick<OwnStation, 'kind'>,
  { kind, question, value }: { readonly kind: string; readonly question: string; readonly value: unknown },
): boolean {
  if (!isKeptHere(own, kind)) return false;
  return own.kind !== 'headquarters' || !namesTest(kind, { [question]: value } as Body);
}

/** Whether a line may be kept: nor does headquarters keep one that names what somebody was tested for. A line without its bytes is a place alone. */
export function isLineKeptHere(own: Pick<OwnStation, 'kind'>, line: Pick<LineFields, 'kind' | 'body'> | null): boolean {
  if (own.kind !== 'headquarters' || line === null) return true;
  const { kind, body } = line;
  if (!isKeptHere(own, kind)) return false;
  return testQuestion(kind) === undefined || mayLeave(kind, asBody(body), { headquarters: true, identity: true });
}

/** What of a private half may be kept: null where it may not, or there is none. */
export function halfKeptHere(own: Pick<OwnStation, 'kind'>, half: Buffer | null): Buffer | null {
  if (own.kind !== 'headquarters' || half === null) return half;
  // What the line is was checked when it came.
  const { body } = JSON.parse(half.toString('utf8')) as { readonly body: unknown };
  return halfMayReachHeadquarters(Object.keys(asBody(body))) ? half : null;
}

function asBody(body: unknown): Body {
  return (typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}) as Body;
}
