/**
 * The one reader of what a record says: from what stands in a line to answers that rules may read. What does not fit its question is
 * left out and named; the bytes stay as they are, so that a Waymark that understands more reads more. Pure.
 */
import { shapedAnswer, shapedOpened, shapedUnknown } from '../../codebook/answer-shape.ts';
import { questionsIn } from '../../codebook/forms/index.ts';
import { questionOpenedAs } from '../../codebook/opened.ts';
import type { Answer, Body } from '../../codebook/types.ts';

export interface ShapedBody {
  /** Has no properties but its answers: not even those that every object has. */
  readonly body: Body;
  /** Ids of the questions whose answers cannot be read here. */
  readonly unreadable: readonly string[];
}

/**
 * Answers that inherit nothing. V8 keeps what is made so as it keeps any object; one of `Object.create(null)` it keeps as a table of names, which costs
 * twice as much to make and to read.
 */
class Answers {
  [id: string]: Answer;

  static {
    Object.setPrototypeOf(Answers.prototype, null);
    Reflect.deleteProperty(Answers.prototype, 'constructor');
    Object.freeze(Answers.prototype);
  }
}

/** What a withdrawn record says, and a half that there is not. */
export const NO_ANSWERS: ShapedBody = { body: Object.freeze(new Answers()), unreadable: [] };

/** One half of a record, or both; `raw` is whatever was parsed. What is no object at all says nothing. */
export function shapeBody(kind: string, raw: unknown): ShapedBody {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return NO_ANSWERS;
  const body = new Answers();
  const unreadable: string[] = [];
  const questions = questionsIn(kind);
  const said = raw as Readonly<Record<string, unknown>>;
  for (const id of Object.keys(said)) {
    const asked = questions?.get(id);
    const answer = asked === undefined ? shapedBeside(kind, id, said[id]) : shapedAnswer(asked, said[id]);
    if (answer === undefined) unreadable.push(id);
    else body[id] = answer;
  }
  return { body, unreadable };
}

/** What stands under a name that is no question of the kind: what a private answer opens, or of a codebook that knows more. */
function shapedBeside(kind: string, id: string, value: unknown): Answer | undefined {
  const opened = questionOpenedAs(kind, id);
  return opened === undefined ? shapedUnknown(value) : shapedOpened(opened, value);
}
