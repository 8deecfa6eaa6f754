import { readCitation } from '../citation.ts';
import { byDay, earliest } from '../date.ts';
import type { Kind, QuestionId } from '../forms/index.ts';
import { isSeveral } from '../rows.ts';
import type { SentenceCode } from '../sentences.ts';
import type { AnswerValue, Body } from '../types.ts';

/** The answers of one record with its kind. Both halves together, as far as they are here (`joinHalves`). */
export interface FiledBody {
  readonly kind: string;
  /** By which other records name it; undefined of one that is new, or where no rule needs it. */
  readonly id?: string | undefined;
  readonly body: Body;
}

/** The same of another office: some rules look at what it wrote, none is asked of it. */
export interface FiledElsewhere extends FiledBody {
  readonly office: string;
  /** Nobody here accepted it: it may be warned of, and makes no room. */
  readonly unaccepted?: boolean;
}

/** One rule, asked of every record of its kind. `broken` is pure and false where an answer that it needs is missing. */
export interface Rule {
  readonly code: SentenceCode;
  readonly kind: string;
  readonly question: string;
  readonly blocks: boolean;
  /** Questions of other forms of which its sentence tells, as `kind.question`: it is shown to nobody who may not read them. */
  readonly speaksOf?: readonly string[];
  /** What it is about is saved only with a reason. */
  readonly needsReason?: true;
  readonly broken: (body: Body, answers: CaseAnswers) => boolean;
}

/** The value of an answer; undefined where there is none, where it is missing, and where it only cites. */
export function givenIn(body: Body | undefined, question: QuestionId): AnswerValue | undefined {
  return givenNamed(body, question);
}

/** The same for a question whose name comes from data: a form that is walked through. */
export function givenNamed(body: Body | undefined, question: string): AnswerValue | undefined {
  const answer = body?.[question];
  return typeof answer === 'object' && !Array.isArray(answer) ? undefined : (answer as AnswerValue | undefined);
}

export function textOf(body: Body | undefined, question: QuestionId): string | undefined {
  const value = givenIn(body, question);
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(body: Body | undefined, question: QuestionId): number | undefined {
  const value = givenIn(body, question);
  return typeof value === 'number' ? value : undefined;
}

export function codesOf(body: Body | undefined, question: QuestionId): readonly string[] {
  const value = givenIn(body, question);
  return isSeveral(value) ? value : [];
}

/** The bodies of a case by kind. What every record of a kind asks of all the others is worked out once. */
export class CaseAnswers {
  readonly today: string;
  /** Whether the person may be under 18 by all that is known of the case; undefined where only these bodies are. */
  readonly minor: boolean | undefined;
  /** Codes of the list `danger` that are open by all that is known of the case. */
  readonly openDangers: readonly string[];
  readonly #byKind: ReadonlyMap<string, readonly Body[]>;
  readonly #newest = new Map<string, ReadonlySet<Body>>();
  readonly #given = new Map<string, ReadonlySet<string>>();
  readonly #byOffice = new Map<string, ReadonlyMap<string, readonly Body[]>>();

  readonly #byId: ReadonlyMap<string, FiledBody>;
  readonly #elsewhere: readonly FiledElsewhere[];

  constructor(
    bodies: readonly FiledBody[],
    today: string,
    minor?: boolean,
    elsewhere: readonly FiledElsewhere[] = [],
    openDangers: readonly string[] = [],
  ) {
    this.today = today;
    this.minor = minor;
    this.openDangers = openDangers;
    this.#elsewhere = elsewhere;
    this.#byId = new Map(bodies.flatMap((filed) => (filed.id === undefined ? [] : [[filed.id, filed]])));
    this.#byKind = new Map(
      [...Map.groupBy(bodies, (filed) => filed.kind)].map(([kind, filed]) => [kind, filed.map(({ body }) => body)]),
    );
  }

  /** `kind` as a rule names it, which may come from a form that is walked through. */
  bodiesOf(kind: string): readonly Body[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** The record of this office that an answer names (`{ cites: [id, question] }`); undefined where it is another's, or not here. */
  named(body: Body, question: QuestionId): FiledBody | undefined {
    const answer = body[question];
    const cites = typeof answer === 'object' && 'cites' in answer ? answer.cites : answer;
    const [id] = readCitation(cites) ?? [];
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** The bodies of a kind that other offices wrote, by office. */
  elsewhere(kind: Kind): ReadonlyMap<string, readonly Body[]> {
    return once(this.#byOffice, kind, () => {
      const filed = Map.groupBy(
        this.#elsewhere.filter((one) => one.kind === kind),
        ({ office }) => office,
      );
      return new Map([...filed].map(([office, ones]) => [office, ones.map(({ body }) => body)]));
    });
  }

  /** The bodies of a kind whoever wrote them: this office's first. */
  ofEveryOffice(kind: Kind): readonly Body[] {
    return [...this.bodiesOf(kind), ...[...this.elsewhere(kind).values()].flat()];
  }

  /** The same without what nobody here accepted. */
  accepted(kind: Kind): readonly Body[] {
    const theirs = this.#elsewhere.filter((one) => one.kind === kind && one.unaccepted !== true);
    return [...this.bodiesOf(kind), ...theirs.map(({ body }) => body)];
  }

  /** The one record of a kind that an office has at most once. */
  one(kind: Kind): Body | undefined {
    return this.bodiesOf(kind)[0];
  }

  /** The earliest date entered in a question of a kind. */
  first(kind: Kind, question: QuestionId): string | undefined {
    return [...this.given(kind, question)].sort(byDay)[0];
  }

  /** The records of a kind with the latest date entered in a question; of a day to come only where there is no other. */
  newest(kind: Kind, question: QuestionId): ReadonlySet<Body> {
    return once(this.#newest, `${kind}.${question}`, () => {
      const bodies = this.bodiesOf(kind);
      const dayOf = (body: Body): string | undefined => textOf(body, question);
      const real = bodies.filter((body) => earliest(dayOf(body) ?? '') <= this.today);
      const known = real.length > 0 ? real : bodies;
      const last = known
        .flatMap((body) => dayOf(body) ?? [])
        .toSorted(byDay)
        .at(-1);
      return new Set(known.filter((body) => dayOf(body) === last));
    });
  }

  /** Every text that some record of a kind answers to a question. */
  given(kind: Kind, question: QuestionId): ReadonlySet<string> {
    return once(
      this.#given,
      `${kind}.${question}`,
      () => new Set(this.bodiesOf(kind).flatMap((body) => textOf(body, question) ?? [])),
    );
  }
}

function once<T>(known: Map<string, T>, key: string, find: () => T): T {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}
