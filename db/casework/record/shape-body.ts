/**
 * The one reader of what a record says: from what stands in a line to answers that rules may read. What does not fit its question is
 * left out and named; the bytes stay as they are, so that a Waymark that understands more reads more. Pure.
 */
import { shapedAnswer, shapedOpened, shapedUnknown } from '../../codebook/answer-shape.ts';
import { question } from '../../codebook/forms/index.ts';
import { questionOpenedAs } from '../../codebook/opened.ts';
import type { Answer, Body } from '../../codebook/types.ts';

export interface ShapedBody {
  /** Has no properties but its answers: not even those that every object has. */
  readonly body: Body;
  /** Ids of the questions whose answers cannot be read here. */
  readonly unreadable: readonly string[];
}

/** What a withdrawn record says, and a half that there is not. */
export const NO_ANSWERS: ShapedBody = { body: Object.freeze(emptyBody()), unreadable: [] };

/** One half of a record, or both; `raw` is whatever was parsed. What is no object at all says nothing. */
export function shapeBody(kind: string, raw: unknown): ShapedBody {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return NO_ANSWERS;
  const body = emptyBody();
  const unreadable: string[] = [];
  for (const [id, value] of Object.entries(raw)) {
    const answer = shapedAs(kind, id, value);
    if (answer === undefined) unreadable.push(id);
    else body[id] = answer;
  }
  return { body, unreadable };
}

function shapedAs(kind: string, id: string, value: unknown): Answer | undefined {
  const asked = question(kind, id);
  if (asked !== undefined) return shapedAnswer(asked, value);
  const opened = questionOpenedAs(kind, id);
  return opened === undefined ? shapedUnknown(value) : shapedOpened(opened, value);
}

function emptyBody(): Record<string, Answer> {
  return Object.assign(Object.create(null), {});
}
