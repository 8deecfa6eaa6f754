/**
 * The gate of whoever may be under 18: what must be there before anything is decided for the child, by the situation in which it is
 * (casework/RULES.md, Child; UN Protocol art. 6, 8). A no counts until a yes of a later day; on one day the no wins, and a yes of a day to
 * come, or of another office alone, is none yet. Nobody's age is examined to open it: waiting as a child is a result. Pure.
 */
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { CaseRecord } from '../record/case-record.ts';
import {
  type Answered,
  answersOf,
  codesWith,
  type DecisionMatter,
  decidedOn,
  isAgreed,
  newestOf,
  refusals,
  resultsOn,
} from './child-answers.ts';
import { type ChildSituation, childSituation } from './child-situation.ts';
import { HEARD, ownWord, wishGap, wishOfHelp } from './child-wish.ts';
import { mayBeUnder18 } from './minor.ts';
import { type ChildGap, knownFrom, overridesOf } from './override.ts';
import { guardiansWord } from './parents-word.ts';
import { ownCode } from './told-here.ts';

/** What the gate asks of a case: where to read it, and what its answers leave missing. */
interface Condition {
  /** Answers that close nothing, so that an override goes on over them. */
  readonly yes: readonly string[];
  readonly read: (records: readonly CaseRecord[]) => readonly Answered[];
  readonly gap: (answers: readonly Answered[]) => ChildGap | undefined;
}

const said = (records: readonly CaseRecord[]) => childSituation(records).statements;

const SITUATION: Condition = {
  yes: [],
  read: said,
  gap: () => 'child-situation-not-said',
};
const PARENT_PAPERS: Condition = {
  yes: [],
  read: said,
  gap: (answers) => {
    const papers = withAnswer(answers, 'with-parent').map(({ record }) => ownCode(record, 'other-parent'));
    return papers.length > 0 && papers.every((one) => one === 'there' || one === 'not-needed')
      ? undefined
      : 'child-parent-papers';
  },
};
const PARENT_KEPT_AWAY: Condition = {
  yes: [],
  read: said,
  gap: (answers) => {
    const kept = withAnswer(answers, 'in-question');
    return kept.length > 0 && kept.every(({ record }) => record.open['parent-kept-away'] === true)
      ? undefined
      : 'child-parent-not-kept-away';
  },
};
const PARENT_AGREES: Condition = {
  yes: ['agrees'],
  read: guardiansWord,
  gap: (answers) => (isAgreed(answers, 'agrees') ? undefined : 'child-parent-not-agreed'),
};
const GUARDIAN = decided('guardian', 'child-no-guardian');
const BEST_INTEREST = decided('best-interest', 'child-no-best-interest');
const FAMILY = decided('family-assessment', 'child-family-not-assessed');
const WISH: Condition = { yes: HEARD, read: (records) => wishOfHelp(records), gap: wishGap };
const AGAINST: readonly Condition[] = [
  notRefused('child-return-refused', (records) => ownWord(records, 'return')),
  notRefused('child-family-refused', (records) => ownWord(records, 'family')),
  notRefused('child-against-decision', (records) =>
    (['guardian', 'best-interest'] as const).flatMap((matter) =>
      decidedOn(matter, records).flatMap((record) => answersOf(record, 'own-wish', 'agrees', records)),
    ),
  ),
];

/** The six conditions of a child that is alone: guardian, notified in both countries, willing and able; best interest; wish; family; escort. */
const SIX: readonly Condition[] = [
  GUARDIAN,
  byAuthority(GUARDIAN, 'child-guardian-by-whom'),
  confirmed(GUARDIAN, 'guardian-confirmed', ['notified-here', 'notified-origin'], 'child-guardian-not-notified'),
  confirmed(GUARDIAN, 'guardian-confirmed', ['willing', 'able'], 'child-guardian-not-able'),
  BEST_INTEREST,
  byAuthority(BEST_INTEREST, 'child-best-interest-by-whom'),
  WISH,
  FAMILY,
  confirmed(FAMILY, 'family-found', ['took-no-part', 'contact-safe'], 'child-family-risk'),
  confirmed(FAMILY, 'family-found', ['wants-child', 'has-means'], 'child-family-not-fit'),
  decided('escort', 'child-no-escort'),
];

/** What each situation asks. With a parent who is not in question that parent agrees, is the escort, and the best interest may be ours. */
const ASKED: Readonly<Record<ChildSituation['holds'], readonly Condition[]>> = {
  'with-parent': [PARENT_AGREES, PARENT_PAPERS, BEST_INTEREST, WISH],
  alone: SIX,
  'in-question': [PARENT_KEPT_AWAY, ...SIX],
};

function conditionsOf(records: readonly CaseRecord[]): readonly Condition[] {
  const { holds, isSaid } = childSituation(records);
  return [...(isSaid ? [] : [SITUATION]), ...ASKED[holds], ...AGAINST];
}

/** What somebody must have decided with yes: in part, deferred or withdrawn is not yes. */
function decided(matter: DecisionMatter, code: ChildGap): Condition {
  return {
    yes: ['yes'],
    read: (records) => resultsOn(matter, records),
    gap: (answers) => (isAgreed(answers, 'yes') ? undefined : code),
  };
}

/** What the newest yes must say besides, where there is one. */
function beside(decision: Condition, code: ChildGap, isThere: (answers: readonly Answered[]) => boolean): Condition {
  return {
    yes: [],
    read: decision.read,
    gap: (answers) => (decision.gap(answers) === undefined && !isThere(answers) ? code : undefined),
  };
}

function confirmed(
  decision: Condition,
  question: QuestionId<'decision'>,
  codes: readonly string[],
  code: ChildGap,
): Condition {
  return beside(decision, code, (answers) => {
    const there = codesWith(answers, 'yes', question);
    return codes.every((one) => there.has(one));
  });
}

/** Who appoints a guardian and decides a child's best interest. */
const IN_CHARGE: ReadonlySet<string> = new Set(['child-protection', 'prosecutor-court', 'government']);

/** By an authority; where none decides, by a panel of two named persons, one of another organisation, which says so. */
function byAuthority(decision: Condition, code: ChildGap): Condition {
  return beside(decision, code, (answers) =>
    withAnswer(answers, 'yes').some(({ record }) => {
      const by = ownCode(record, 'by-role') ?? '';
      return IN_CHARGE.has(by) || (by === 'panel' && record.open['panel-complete'] === true);
    }),
  );
}

/** What closes the gate only when the child said no to it. */
function notRefused(code: ChildGap, read: Condition['read']): Condition {
  return {
    yes: ['agrees'],
    read,
    gap: (answers) => (refusals(answers, 'agrees').some(({ answer }) => answer === 'refuses') ? code : undefined),
  };
}

function withAnswer(answers: readonly Answered[], wanted: string): readonly Answered[] {
  return newestOf(answers.filter(({ answer }) => answer === wanted));
}

/** The gaps as codes; none where the person is not, or no longer thought to be, under 18. */
export function childGaps(records: readonly CaseRecord[]): readonly ChildGap[] {
  if (!mayBeUnder18(records)) return [];
  return conditionsOf(records).flatMap(({ read, gap }) => gap(read(records)) ?? []);
}

/**
 * The gaps that overrides in force on a day leave open: an override covers those that it names and that were asked and missing when it was
 * given, and none since.
 */
export function gapsBeyondOverride(records: readonly CaseRecord[], today: string): readonly ChildGap[] {
  if (!mayBeUnder18(records)) return [];
  const overrides = overridesOf(records, 'child', today);
  return conditionsOf(records).flatMap((condition) => {
    const { yes, read, gap } = condition;
    const answers = read(records);
    const code = gap(answers);
    if (code === undefined) return [];
    const covered = (given: string): boolean =>
      conditionsOf(records.filter((record) => knownFrom(record, records) <= given)).includes(condition) &&
      gap(answers.filter(({ known }) => known <= given)) === code &&
      answers.every(({ answer, known }) => yes.includes(answer) || known <= given);
    const given = overrides(code);
    return given.length > 0 && given.every(covered) ? [] : [code];
  });
}
