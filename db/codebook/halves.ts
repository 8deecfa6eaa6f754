/**
 * The two halves of a record (codebook/README.md, Halves). An answer lies in the half of its question, whatever the answer is:
 * that something is unknown or was declined, or a citation, stays beside the answers of its kind, so that a question never
 * changes halves and a half that is left out takes all of it along. What a private answer opens (of a date `<id>.month` or `<id>.year`, of
 * a table `<id>.count`) is written to the open half as well: only as exact as it is known, and "unknown" or a citation as it stands.
 */
import { questionsOf, sensitivityHalf } from './forms/index.ts';
import { isRows } from './rows.ts';
import type { Answer, Body, Form, Half, Question } from './types.ts';

export interface Halves {
  readonly open: Body;
  /** Empty when nothing private was answered; then the record has no private line. */
  readonly private: Body;
}

/** The id under which a private date opens its month or year and a table its number of rows, or undefined when it opens nothing. */
export function openedId(question: Question): string | undefined {
  return question.opens === undefined ? undefined : `${question.id}.${question.opens}`;
}

/** A question, the half that its answer lies in, and {@link openedId}. */
interface AskedPlace {
  readonly question: Question;
  readonly half: Half;
  readonly opened: string | undefined;
}

interface AskedPlaces {
  /** In the order in which they are asked. */
  readonly places: readonly AskedPlace[];
  /** Everything that a record may answer: the questions and what they open. */
  readonly ids: ReadonlySet<string>;
}

/** The places of a form's answers, put together once for each. */
export function askedPlaces(form: Form): AskedPlaces {
  const known = PLACES.get(form);
  if (known !== undefined) return known;
  const places = questionsOf(form).map((question): AskedPlace => {
    return { question, half: sensitivityHalf(question.sensitivity), opened: openedId(question) };
  });
  const made = { places, ids: new Set(places.flatMap(({ question: { id }, opened }) => [id, opened ?? id])) };
  PLACES.set(form, made);
  return made;
}
const PLACES = new WeakMap<Form, AskedPlaces>();

/**
 * Both halves of a body in its stored form. What is derived is derived anew; where only the derived part is there (the private
 * half was left out or erased) it stays. Throws for a question that is not the form's: it would have no half.
 */
export function splitHalves(form: Form, body: Body): Halves {
  const open: Record<string, Answer> = {};
  const closed: Record<string, Answer> = {};
  const { places, ids } = askedPlaces(form);
  for (const { question, half, opened: derived } of places) {
    const answer = body[question.id];
    if (derived !== undefined) {
      const opened = answer === undefined ? body[derived] : coarse(answer, question.opens);
      if (opened !== undefined) open[derived] = opened;
    }
    if (answer === undefined) continue;
    if (half === 'open') open[question.id] = answer;
    else closed[question.id] = answer;
  }
  for (const id of Object.keys(body)) if (!ids.has(id)) throw new Error(`${form.kind} has no question ${id}`);
  return { open, private: closed };
}

/**
 * The answers among these that the form does not have, in either half as they stand: a newer Waymark asked them. A revision made here
 * keeps them (`splitHalves` knows nothing of them).
 */
export function unknownAnswers(form: Form, { open, private: closed }: Halves): Halves {
  const { ids } = askedPlaces(form);
  const unknown = (half: Body): Body => Object.fromEntries(Object.entries(half).filter(([id]) => !ids.has(id)));
  return { open: unknown(open), private: unknown(closed) };
}

function coarse(answer: Answer, opens: Question['opens']): Answer {
  if (opens === 'count') return isRows(answer) ? answer.length : answer;
  return typeof answer === 'string' ? answer.slice(0, opens === 'month' ? 7 : 4) : answer;
}

/**
 * The answers of a record from the halves that are here. A private date whose half is not here is told by what it opened: a date
 * known to the month or year. Answers of questions this codebook does not know are kept as they are.
 */
export function joinHalves(form: Form, open: Body, closed: Body): Body {
  const body: Record<string, Answer> = { ...open, ...closed };
  for (const question of questionsOf(form)) {
    const derived = openedId(question);
    if (derived === undefined) continue;
    const opened = open[derived];
    // A number of rows stands for no row: where the rows are not here, it stays under its own name.
    if (question.opens === 'count' && body[question.id] === undefined) continue;
    delete body[derived];
    if (opened !== undefined && body[question.id] === undefined) body[question.id] = opened;
  }
  return body;
}
