/**
 * What was decided on money for a person: what is granted by a line, and what was said by telephone and headquarters has not confirmed yet
 * (casework/RULES.md, Emergency fund). Pure.
 */
import { AFTER_EVERY_DAY, byLastDay, earliest, latest } from '../../codebook/date.ts';
import type { Standing } from '../../contract/projects.ts';
import { numberOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, isDone } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { type Heard, heardOn } from './by-telephone.ts';
import { isChilds, sumsByCurrency } from './fund-ledger.ts';
import { isOfLedger, type Ledger, replacedSince } from './money-here.ts';
import { namedRecord } from './named-record.ts';

/** What a decision says of money: where it names no line, person, amount or currency, those of what it answers. */
interface Grant {
  readonly project?: string | undefined;
  readonly forWhom?: string | undefined;
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
}

/** A decision on money as the others are read beside it. */
interface OnMoney extends Grant {
  readonly record: RecordOf<'decision'>;
  readonly says: 'grants' | 'refuses' | 'nothing-yet';
  /** Ids of what it answers, and of what that answers: the nearest first. */
  readonly answers: readonly string[];
  readonly isByTelephone: boolean;
  /** A word of headquarters, in its own record. */
  readonly isHeadquarters: boolean;
}

/** What was granted by a line, by currency, to whom it is: what is answered, confirmed or taken back by another counts as that one says. */
export function grantedBy(
  records: readonly CaseRecord[],
  { line, addsUp }: { readonly line: string } & Ledger,
): Pick<Standing, 'granted' | 'grantedToChildren'> {
  const grants = (addsUp === true ? grantsOfAll(records) : grantsHere(records)).filter(
    ({ project }) => project === line,
  );
  return {
    granted: sumsByCurrency(grants.filter(({ forWhom }) => !isChilds(forWhom))),
    grantedToChildren: sumsByCurrency(grants.filter(({ forWhom }) => isChilds(forWhom))),
  };
}

/** A decision that was said by telephone and stands in no record of headquarters yet. */
interface SaidByTelephone extends Heard {
  readonly record: RecordOf<'decision'>;
  readonly line: string | undefined;
}

/** What headquarters has to confirm; also of a case that is closed. */
export const saidByTelephone = memoizeByCase((records): readonly SaidByTelephone[] => {
  const decisions = decisionsOnMoney(records);
  const words = decisions.filter(({ isHeadquarters, record }) => isHeadquarters && isDone(record, records));
  const confirmed = new Set(words.flatMap(({ answers }) => answers));
  const lastWord = lastWords(words, records);
  return decisions
    .filter((one) => one.isByTelephone && !confirmed.has(one.record.id) && !lastWord(one))
    .map(({ record, project }) => ({ record, line: project, ...heardOn(record, dayTold(record, records)) }));
});

/** Decisions on money that an answer may name beside those that are asked: what is granted and can be taken back, and what was said by telephone. */
export function answerableGrants(records: readonly CaseRecord[]): readonly RecordOf<'decision'>[] {
  return [
    ...new Set(
      [...saidByTelephone(records), ...grantsOfAll(records), ...grantsHere(records).filter(isInForce)].map(
        ({ record }) => record,
      ),
    ),
  ];
}

/**
 * Whether money is asked of headquarters, or granted, so that it itself pays a carrier or hospital, which asks it for a name. By what counts whole
 * here: headquarters cannot write that it needs one. Read as it stands, not as it cites.
 */
export function headquartersPays(records: readonly CaseRecord[]): boolean {
  const decisions = decisionsOnMoney(records);
  const refused = new Set(decisions.filter(({ says }) => says === 'refuses').flatMap(({ answers }) => answers));
  return decisions.some(({ record, says }) => {
    const paid = record.open['headquarters-pays'];
    const isPaid = Array.isArray(paid) && paid.some((code: unknown) => code === 'carrier' || code === 'hospital');
    return isPaid && says !== 'refuses' && record.counts !== 'tightening' && !refused.has(record.id);
  });
}

function isInForce({ record }: OnMoney): boolean {
  return record.changedTo === undefined;
}

/** The grants in force by the word of every office. */
const grantsOfAll = memoizeByCase((records) => grantsAmong(decisionsOnMoney(records), records));

/** The grants in force by what counts here: what another office decided or took back alone, and nobody accepted, gives nothing and takes nothing. */
const grantsHere = memoizeByCase((records) => {
  const here = decisionsOnMoney(records).filter(({ record }) => isOfLedger(record, {}));
  const replaced = onMoney(replacedSince(records, 'decision'), records);
  return grantsAmong([...here, ...replaced], records);
});

/** Decisions by which money is granted, in whole or in part, and that no other of these takes the place of. */
function grantsAmong(decisions: readonly OnMoney[], records: readonly CaseRecord[]): readonly OnMoney[] {
  const answered = new Set(decisions.map(({ answers }) => answers[0]));
  const takenBack = lastWords(
    decisions.filter(({ says }) => says === 'refuses'),
    records,
  );
  const confirmed = lastWords(
    decisions.filter(({ isHeadquarters }) => isHeadquarters),
    records,
  );
  return decisions.filter(
    (one) =>
      one.says === 'grants' &&
      !answered.has(one.record.id) &&
      !takenBack(one) &&
      !(one.isByTelephone && confirmed(one)),
  );
}

/** Whether one of these words answers what a decision answers, of the same line and person, on no earlier day: it counts in its place. */
function lastWords(words: readonly OnMoney[], records: readonly CaseRecord[]): (decision: OnMoney) => boolean {
  const last = new Map<string, string>();
  for (const word of words) {
    const key = sameMatter(word, word.answers[0]);
    const day = dayTold(word.record, records) ?? AFTER_EVERY_DAY;
    const before = last.get(key);
    if (before === undefined || byLastDay(before, day) < 0) last.set(key, day);
  }
  return (decision) => {
    const day = dayTold(decision.record, records);
    return decision.answers.some((id) => {
      const word = last.get(sameMatter(decision, id));
      return word !== undefined && (day === undefined || latest(word) >= earliest(day));
    });
  };
}

function sameMatter({ project, forWhom }: Grant, answers: string | undefined): string {
  return JSON.stringify([answers ?? null, project ?? null, isChilds(forWhom)]);
}

const GRANTS: ReadonlySet<string | undefined> = new Set(['yes', 'partly']);
const REFUSES: ReadonlySet<string | undefined> = new Set(['no', 'withdrawn']);

/** Answers of answers further away than this are not looked for: nobody writes so many, and who would is no office of ours. */
const MOST_ANSWERS = 20;

const decisionsOnMoney = memoizeByCase((records) => onMoney(ofKind(records, 'decision'), records));

/** Those of `some` that are on money, each with all in force that it answers. */
function onMoney(some: readonly RecordOf<'decision'>[], records: readonly CaseRecord[]): readonly OnMoney[] {
  const isOnMoney = (record: RecordOf<'decision'>) => textOf(record, 'matter', records) === 'fund';
  const told = some.filter(isOnMoney);
  if (told.length === 0) return [];
  const decisions = ofKind(records, 'decision').filter(isOnMoney);
  const byId = new Map([...decisions, ...told].map((record) => [record.id, record]));
  const answered = new Map(
    [...decisions, ...told].map((record) => [record.id, namedRecord(record, 'answers', records)]),
  );
  return told.map((record) => {
    const answers: string[] = [];
    for (let id = answered.get(record.id); id !== undefined && answers.length < MOST_ANSWERS; id = answered.get(id)) {
      if (id === record.id || answers.includes(id)) break;
      answers.push(id);
    }
    const before = answers.flatMap((id) => byId.get(id) ?? []);
    const grant = [record, ...before].reduceRight<Grant>((one, next) => withOwn(one, next, records), {});
    const result = textOf(record, 'result', records);
    const says = GRANTS.has(result) ? 'grants' : REFUSES.has(result) ? 'refuses' : 'nothing-yet';
    const by = textOf(record, 'by-role', records);
    const isHeadquarters = record.ofHeadquarters === true;
    return {
      ...grant,
      ...{ record, says, answers },
      isByTelephone:
        record.open['by-telephone'] === true &&
        !isHeadquarters &&
        says !== 'nothing-yet' &&
        (by === undefined || by === 'headquarters'),
      isHeadquarters: isHeadquarters && says !== 'nothing-yet',
    };
  });
}

/** What a decision says itself, and the rest as what it answers. */
function withOwn(before: Grant, record: RecordOf<'decision'>, records: readonly CaseRecord[]): Grant {
  const project = textOf(record, 'project', records) ?? before.project;
  const forWhom = textOf(record, 'for-whom', records) ?? before.forWhom;
  const amount = numberOf(record, 'amount', records);
  const currency = textOf(record, 'currency', records);
  // A currency beside no amount says nothing of the amount before.
  if (amount === undefined) return { ...before, project, forWhom };
  return { project, forWhom, amount, currency: currency ?? before.currency };
}
