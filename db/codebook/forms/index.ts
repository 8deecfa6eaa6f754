import type { CodeOf, ListId } from '../lists/index.ts';
import type { Audience, Form, Half, Question, Sensitivity } from '../types.ts';
import { ANONYMOUS } from './anonymous.ts';
import { ARRIVAL } from './arrival.ts';
import { ATTACHMENT } from './attachment.ts';
import { CASE } from './case.ts';
import { CLOSURE } from './closure.ts';
import { CONSENT } from './consent.ts';
import { DANGER_ANSWER } from './danger-answer.ts';
import { DECISION } from './decision.ts';
import { DETERMINATION } from './determination.ts';
import { EXPLOITATION } from './exploitation.ts';
import { FAMILY } from './family.ts';
import { FOLLOW_UP } from './follow-up.ts';
import { HEALTH } from './health.ts';
import { IDENTITY } from './identity.ts';
import { INTAKE } from './intake.ts';
import { JOURNEY_LEG } from './journey-leg.ts';
import { LEGAL } from './legal.ts';
import { NEEDS } from './needs.ts';
import { NOTE } from './note.ts';
import { PAYMENT } from './payment.ts';
import { PERPETRATOR } from './perpetrator.ts';
import { PLAN } from './plan.ts';
import { PROFILE } from './profile.ts';
import { RECRUITMENT } from './recruitment.ts';
import { REFERRAL } from './referral.ts';
import { RISK_ASSESSMENT } from './risk-assessment.ts';
import { SAFE_CONTACT } from './safe-contact.ts';
import { SCREENING } from './screening.ts';
import { SERVICE } from './service.ts';
import { STAY } from './stay.ts';
import { TRANSFER } from './transfer.ts';
import { TRAVEL } from './travel.ts';
import { WAY_OUT } from './way-out.ts';

const ALL = [
  INTAKE,
  SAFE_CONTACT,
  DANGER_ANSWER,
  CONSENT,
  SCREENING,
  DETERMINATION,
  DECISION,
  ANONYMOUS,
  IDENTITY,
  PROFILE,
  FAMILY,
  HEALTH,
  RECRUITMENT,
  JOURNEY_LEG,
  EXPLOITATION,
  WAY_OUT,
  PERPETRATOR,
  RISK_ASSESSMENT,
  NEEDS,
  PLAN,
  SERVICE,
  STAY,
  LEGAL,
  REFERRAL,
  PAYMENT,
  TRAVEL,
  ARRIVAL,
  FOLLOW_UP,
  CLOSURE,
  NOTE,
  ATTACHMENT,
  TRANSFER,
  CASE,
] as const satisfies readonly Form[];

type Known = (typeof ALL)[number];

/** The kinds of records there are: one a form. */
export type Kind = Known['kind'];

type QuestionIn<K extends Kind> = Extract<Known, { readonly kind: K }>['groups'][number]['questions'][number];

/** The ids of the questions of a kind; of several kinds, all of theirs. */
export type QuestionId<K extends Kind = Kind> = K extends Kind ? QuestionIn<K>['id'] : never;

/** What a private answer opens, as it stands in the open half: `<question id>.month`, `<question id>.year` or `<question id>.count`. */
export type OpenedId<K extends Kind = Kind> = K extends Kind ? OpenedIn<QuestionIn<K>> : never;

type OpenedIn<Q> = Q extends { readonly id: infer I extends string; readonly opens: infer O extends string }
  ? `${I}.${O}`
  : never;

/** `<kind>.<question id>`: one question of the codebook, or what it opens. */
export type AskedId = { readonly [K in Kind]: `${K}.${QuestionId<K> | OpenedId<K>}` }[Kind];

/** What an answer to a question says where it is one text: a code of its list, or any text. */
export type TextIn<K extends Kind, Id extends QuestionId<K> | OpenedId<K>> = Id extends keyof Texts[K]
  ? Texts[K][Id]
  : string;

/** By kind and question with a list its codes: a table, because the types of so many questions are not searched for each of them. */
type Texts = {
  readonly [K in Kind]: {
    readonly [Q in QuestionIn<K> as Q extends { readonly list: ListId } ? Q['id'] : never]: Q extends {
      readonly list: infer L extends ListId;
    }
      ? CodeOf<L>
      : never;
  };
};

/** A row of a table: what each of its columns says, where it says something. A newer Waymark may have written a code that is none of these. */
export type RowIn<K extends Kind, Id extends RowsId<K>> = K extends Kind
  ? Extract<QuestionIn<K>, { readonly id: Id }> extends { readonly columns: readonly (infer C)[] }
    ? { readonly [One in C as One extends { readonly id: infer I extends string } ? I : never]?: CellIn<One> }
    : never
  : never;

/** The ids of the tables of a kind. */
export type RowsId<K extends Kind = Kind> = K extends Kind
  ? Extract<QuestionIn<K>, { readonly type: 'rows' }>['id']
  : never;

type CellIn<C> = C extends { readonly type: 'number' }
  ? number
  : C extends { readonly type: 'flag' }
    ? true
    : C extends { readonly list: infer L extends ListId }
      ? CodeOf<L>
      : string;

/** Every form by its kind, in the order of the case file. */
export const FORMS: ReadonlyMap<string, Form> = new Map(ALL.map((entry) => [entry.kind, entry]));

/** Of each form that was asked about: every record asks about its own. */
const ASKED_IN = new WeakMap<Form, readonly Question[]>();

const QUESTIONS: ReadonlyMap<string, ReadonlyMap<string, Question>> = new Map(
  [...FORMS.values()].map((entry) => [entry.kind, new Map(questionsOf(entry).map((asked) => [asked.id, asked]))]),
);

/** The form of a record kind, or undefined for a kind that this codebook does not know. */
export function form(kind: string): Form | undefined {
  return FORMS.get(kind);
}

/** The questions of a form by their ids; undefined for a kind that this codebook does not know. Whoever asks for many of one form asks for these once. */
export function questionsIn(kind: string): ReadonlyMap<string, Question> | undefined {
  return QUESTIONS.get(kind);
}

/** The question of a form, or undefined for one that this codebook does not know. */
export function question(kind: string, id: string): Question | undefined {
  return QUESTIONS.get(kind)?.get(id);
}

/** All questions of a form in the order in which they are asked. */
export function questionsOf(of: Form): readonly Question[] {
  const known = ASKED_IN.get(of);
  if (known !== undefined) return known;
  const questions = of.groups.flatMap((group) => group.questions);
  ASKED_IN.set(of, questions);
  return questions;
}

/** Who may see a question: its own audience, else its form's. */
export function audienceOf(inForm: Form, asked: Question): Audience {
  return asked.audience ?? inForm.audience;
}

/** The half of a record that holds answers of this sensitivity (codebook/README.md, Halves). */
export function sensitivityHalf(sensitivity: Sensitivity): Half {
  return sensitivity === 'fact' ? 'open' : 'private';
}
