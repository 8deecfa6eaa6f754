/**
 * What of a file may go to whom, whatever was agreed: the one definition for sealed files, what headquarters keeps, and papers (exchange/FORMAT.md,
 * Depths). Suspects, family and health go nowhere without identity and never to headquarters, and neither does a record that names what somebody was
 * tested for, in whatever form it stands, nor what the gates of a step said, which can tell of all of these.
 */
import type { Kind, QuestionId } from './forms/index.ts';
import { form } from './forms/index.ts';
import type { Body } from './types.ts';

interface Recipient {
  readonly headquarters: boolean;
  /** Whether who the person is goes along. */
  readonly identity: boolean;
}

const TESTED: readonly string[] = ['hiv-test'];
/** Questions outside health whose codes name a test. */
const NAMING: Readonly<Partial<{ readonly [K in Kind]: QuestionId<K> }>> = {
  service: 'service',
  referral: 'service',
};

const NAMING_BY_KIND: ReadonlyMap<string, string> = new Map(Object.entries(NAMING));

/** The question of a form whose codes can name a test; undefined where none does. Asked of every line that is sealed. */
export function testQuestion(kind: string): string | undefined {
  return NAMING_BY_KIND.get(kind);
}

/** Whether the open answers of a record name what somebody was tested for. */
export function namesTest(kind: string, open: Body): boolean {
  const asked = testQuestion(kind);
  const answer = asked === undefined ? undefined : open[asked];
  if (typeof answer === 'string') return TESTED.includes(answer);
  return Array.isArray(answer) && answer.some((code) => typeof code === 'string' && TESTED.includes(code));
}

/** Of a kind that this version does not know nobody here can say that it names no one. */
export function mayLeave(kind: string, open: Body, { headquarters, identity }: Recipient): boolean {
  const known = form(kind);
  if (headquarters && (known === undefined || known.neverToHeadquarters === true)) return false;
  if (!identity && (known === undefined || known.withheldWithoutIdentity === true)) return false;
  return (identity && !headquarters) || !namesTest(kind, open);
}

/** What gates said of a step: of a half that holds it the whole half stays, because it goes as one line. */
const NEVER_TO_HEADQUARTERS: readonly string[] = ['gate-then'];

/** Whether a private half may go to headquarters, by the questions that it answers. */
export function halfMayReachHeadquarters(questions: readonly string[]): boolean {
  return !questions.some((id) => NEVER_TO_HEADQUARTERS.includes(id));
}
