/**
 * What the gate of a child asks, by the situation in which the child is (casework/RULES.md, Child; UN Protocol art. 6, 8). A no counts until a
 * yes of a later day; on one day the no wins, and a yes of a day to come, or of another office alone, is none yet. Nobody's age is examined to
 * open it: waiting as a child is a result. Pure.
 */
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { ConditionOf } from '../../codebook/lists/gate-then.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled, writtenOn } from '../record/counted-day.ts';
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
import { HEARD, ownWord, wishGaps, wishOfHelp } from './child-wish.ts';
import type { ChildGap } from './override.ts';
import { guardiansWord } from './parents-word.ts';
import { isCounted } from './said-situation.ts';
import { ownCode } from './told-here.ts';

/** What the gate asks of a case: where to read it, and what its answers leave missing. */
export interface Condition {
  /** What it is called where the gate is kept with its step; several make one. */
  readonly asks: ConditionOf<'child'>;
  /** Answers that close nothing, so that an override goes on over them. */
  readonly yes: readonly string[];
  readonly read: (records: readonly CaseRecord[]) => readonly Answered[];
  /** All that is missing, worst first: the worst is shown, and an override must cover each. */
  readonly gaps: (answers: readonly Answered[]) => readonly ChildGap[];
}

const said = (records: readonly CaseRecord[]) => childSituation(records).statements;

const SITUATION: Condition = {
  asks: 'child-situation',
  yes: [],
  read: said,
  gaps: () => ['child-situation-not-said'],
};
const PARENT_PAPERS: Condition = {
  asks: 'child-parent-papers',
  yes: [],
  read: said,
  gaps: (answers) => {
    const papers = withAnswer(answers, 'with-parent').map(({ record }) => ownCode(record, 'other-parent'));
    const areThere = papers.length > 0 && papers.every((one) => one === 'there' || one === 'not-needed');
    return areThere ? [] : ['child-parent-papers'];
  },
};
const PARENT_KEPT_AWAY: Condition = {
  asks: 'child-parent-away',
  yes: [],
  read: said,
  gaps: (answers) => {
    const doubts = answers.filter(({ answer }) => answer === 'in-question');
    // What does not count whole opens nothing with the tick; without it, it closes until ours of a later day.
    const kept = doubts.filter(({ record }) => isKeptAway(record) && isCounted(record));
    const notKept = doubts
      .filter(({ record }) => !isKeptAway(record))
      .map(({ day, record }) => ({ day: day ?? writtenOn(record) }));
    return kept.length > 0 && unsettled(notKept, kept).length === 0 ? [] : ['child-parent-not-kept-away'];
  },
};
const PARENT_AGREES: Condition = {
  asks: 'child-parent-agrees',
  yes: ['agrees'],
  read: guardiansWord,
  gaps: (answers) => (isAgreed(answers, 'agrees') ? [] : ['child-parent-not-agreed']),
};
const GUARDIAN = decided('child-guardian', 'guardian', 'child-no-guardian');
const BEST_INTEREST = decided('child-best-interest', 'best-interest', 'child-no-best-interest');
const FAMILY = decided('child-family', 'family-assessment', 'child-family-not-assessed');
const ESCORT = decided('child-escort', 'escort', 'child-no-escort');
const WISH: Condition = {
  asks: 'child-wish',
  yes: HEARD,
  read: (records) => wishOfHelp(records),
  gaps: wishGaps,
};
const RETURN = notRefused('child-return-refused', (records) => ownWord(records, 'return'));
const CONTACT_WITH_FAMILY = notRefused('child-family-refused', (records) => ownWord(records, 'family'));
const WISH_IN_DECISION = notRefused('child-against-decision', (records) =>
  (['guardian', 'best-interest'] as const).flatMap((matter) =>
    decidedOn(matter, records).flatMap((record) => answersOf(record, 'own-wish', 'agrees', records)),
  ),
);
export const AGAINST: readonly Condition[] = [RETURN, CONTACT_WITH_FAMILY, WISH_IN_DECISION];

/** Where an answer that opens stands, and the conditions that read it. */
export const OPENED_BY: readonly (readonly [question: string, conditions: readonly Condition[]])[] = [
  ['matter', [GUARDIAN, BEST_INTEREST, FAMILY, ESCORT]],
  ['help', [WISH, PARENT_AGREES]],
  ['return', [RETURN]],
  ['family', [CONTACT_WITH_FAMILY]],
  ['own-wish', [WISH_IN_DECISION]],
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
  ESCORT,
];

/** What each situation asks. With a parent who is not in question that parent agrees, is the escort, and the best interest may be ours. */
const ASKED: Readonly<Record<ChildSituation['holds'], readonly Condition[]>> = {
  'with-parent': [PARENT_AGREES, PARENT_PAPERS, BEST_INTEREST, WISH],
  alone: SIX,
  'in-question': [PARENT_KEPT_AWAY, ...SIX],
};

/** What the gate asks of a child in the situation that holds. */
export function conditionsOf(records: readonly CaseRecord[]): readonly Condition[] {
  const { holds, isSaid } = childSituation(records);
  return [...(isSaid ? [] : [SITUATION]), ...ASKED[holds], ...AGAINST];
}

/** What somebody must have decided with yes: in part, deferred or withdrawn is not yes. */
function decided(asks: Condition['asks'], matter: DecisionMatter, code: ChildGap): Condition {
  return {
    asks,
    yes: ['yes'],
    read: (records) => resultsOn(matter, records),
    gaps: (answers) => (isAgreed(answers, 'yes') ? [] : [code]),
  };
}

/** What the newest yes must say besides, where there is one: after a no as well, so that a no never hides what the yes lacks. */
function beside(decision: Condition, code: ChildGap, isThere: (answers: readonly Answered[]) => boolean): Condition {
  return {
    asks: decision.asks,
    yes: [],
    read: decision.read,
    gaps: (answers) => (withAnswer(answers, 'yes').length > 0 && !isThere(answers) ? [code] : []),
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
      return IN_CHARGE.has(by) || (by === 'panel' && isPanelNamed(record));
    }),
  );
}

/** It says that it is complete, and names who they are where the names are here. */
function isPanelNamed({ open, private: closed, privateLacking }: CaseRecord): boolean {
  const persons = closed['panel-persons'];
  return open['panel-complete'] === true && (privateLacking || (typeof persons === 'string' && persons.trim() !== ''));
}

/** What closes the gate only when the child said no to it. */
function notRefused(code: ChildGap, read: Condition['read']): Condition {
  return {
    asks: 'child-no-refusal',
    yes: ['agrees'],
    read,
    gaps: (answers) => (refusals(answers, 'agrees').some(({ answer }) => answer === 'refuses') ? [code] : []),
  };
}

function isKeptAway({ open }: CaseRecord): boolean {
  return open['parent-kept-away'] === true;
}

function withAnswer(answers: readonly Answered[], wanted: string): readonly Answered[] {
  return newestOf(answers.filter(({ answer }) => answer === wanted));
}
