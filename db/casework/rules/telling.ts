/**
 * What is told without the person's consent (exchange/SHARING.md, Telling without consent): a decision of this station names the ground,
 * to whom and which answers, and lets exactly those leave once. What another office decided lets nothing leave here: it may be the one that wants to know. Pure.
 */
import type { QuestionId } from '../../codebook/forms/index.ts';
import { tellable } from '../../codebook/tellable.ts';
import type { Answer } from '../../codebook/types.ts';
import type { ToldAnswer } from '../../contract/exchange.ts';
import { answerNamed, isAbout, ofKind } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';

export interface Telling {
  /** Id of the decision. */
  readonly record: string;
  readonly date: string | undefined;
  /** A code of the list `told-ground`. */
  readonly ground: string;
  /** Code of one of our offices; else it goes outside, as a letter. */
  readonly office: string | undefined;
  /** Who is told outside, in the words of who decided. */
  readonly outside: string | undefined;
  /** The questions whose answers are told, as `<kind>.<question id>`. */
  readonly questions: readonly string[];
}

/** The decisions to tell that are in force, complete ones alone; `isOwn`: those of this station, under whatever keys it made them. */
export function tellingsOf(records: readonly CaseRecord[], isOwn: (record: CaseRecord) => boolean): readonly Telling[] {
  return decidedTellings(records)
    .filter(isOwn)
    .flatMap((record) => tellingIn(record) ?? []);
}

function decidedTellings(records: readonly CaseRecord[]): readonly CaseRecord[] {
  return ofKind(records, 'decision').filter(
    (record) => own(record, 'matter') === 'tell-without-consent' && own(record, 'result') === 'yes',
  );
}

function tellingIn(record: CaseRecord): Telling | undefined {
  const ground = text(record, 'told-ground');
  const office = text(record, 'told-office');
  const outside = text(record, 'told-outside-name');
  const named = own(record, 'told-answers');
  const questions = Array.isArray(named) ? named.filter((id: string) => tellable(id) !== undefined) : [];
  if (ground === undefined || questions.length === 0 || (office === undefined) === (outside === undefined)) {
    return undefined;
  }
  return { record: record.id, date: text(record, 'date'), ground, office, outside, questions };
}

/** What the decision itself says: what it cited could be changed under it. */
function own(record: CaseRecord, question: QuestionId<'decision'>): Answer | undefined {
  return record.private[question] ?? record.open[question];
}

function text(record: CaseRecord, question: QuestionId<'decision'>): string | undefined {
  const answer = own(record, question);
  return typeof answer === 'string' ? answer : undefined;
}

/**
 * The answers in force to the questions of a telling, of every record that counts as it is written here; each value once. What another office
 * wrote and nobody here accepted lets nothing leave. `mayRead`: where whoever asks reads less than all.
 */
export function answersTold(
  records: readonly CaseRecord[],
  { questions }: Pick<Telling, 'questions'>,
  mayRead: (record: CaseRecord, question: string) => boolean = () => true,
): readonly ToldAnswer[] {
  const counting = records.filter(({ counts }) => counts !== 'tightening');
  const told = new Map<string, ToldAnswer>();
  for (const id of questions) {
    const asked = tellable(id);
    if (asked === undefined) continue;
    const { form, question } = asked;
    for (const record of counting.filter(({ kind }) => kind === form.kind)) {
      const value = mayRead(record, question.id) ? answerNamed(record, question.id, counting) : undefined;
      if (value !== undefined) {
        const about = isAbout(record, question.id, counting);
        told.set(`${id} ${JSON.stringify(value)} ${about}`, {
          ...{ kind: form.kind, question: question.id, value },
          ...(about ? { about } : {}),
        });
      }
    }
  }
  return [...told.values()];
}

/** The decisions of this office of which the person has not been told: they stand on Today until somebody has. */
export function notYetSaid(records: readonly CaseRecord[]): readonly CaseRecord[] {
  return decidedTellings(records).filter(
    (record) =>
      record.counts === undefined && own(record, 'told-before') !== 'yes' && text(record, 'told-since') === undefined,
  );
}
