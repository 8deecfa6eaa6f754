/**
 * Gates: pure functions from a case file to what is missing, shown before a step and kept with it. They never stop help itself.
 */

import { certainlyBefore } from '../../codebook/date.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Gate } from '../../contract/cases.ts';
import { answerOf, inOrder, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { consentInForce } from './consent.ts';
import { mayBeUnder18 } from './minor.ts';
import { sharingGate } from './sharing.ts';

type Missing = Gate['missing'];

/** What a gate looks at besides the records: today's day, and whether an emergency's hours are over. */
export interface GateMoment {
  readonly today: string;
  readonly emergencyOver: boolean;
}

export function gatesOf(records: readonly CaseRecord[], moment: GateMoment): readonly Gate[] {
  return [
    gate('help', helpMissing(records, moment)),
    gate('contact', contactMissing(records, moment)),
    sharing('sharing-headquarters', records, true),
    sharing('sharing-receiving', records, false),
    childGate(records, moment),
    gate('print', moment.emergencyOver ? [missing('emergency-over')] : []),
  ];
}

function gate(name: Gate['gate'], gaps: Missing): Gate {
  return { gate: name, allowed: gaps.length === 0, missing: gaps };
}

function missing(code: SentenceCode, places: Readonly<Record<string, string | number>> = {}): Missing[number] {
  return { code, places };
}

/** Consent to help, or an emergency for 72 hours (case-file.md, Gates: Help). */
function helpMissing(records: readonly CaseRecord[], moment: GateMoment): Missing {
  const consent = consentInForce(records);
  const help = consent.get('help')?.answer;
  if (help === 'refuses') return [missing('help-refused')];
  if (help === 'agrees') return [];
  const keep = consent.get('keep')?.answer;
  if (keep === 'emergency') return moment.emergencyOver ? [missing('emergency-over')] : [];
  return help === undefined && (keep === 'with-name' || keep === 'without-name') ? [] : [missing('help-not-asked')];
}

/** Before any call, visit or message: how it is safe (product.md, principle 8). */
function contactMissing(records: readonly CaseRecord[], moment: GateMoment): Missing {
  const gaps: Missing[number][] = [];
  const consent = consentInForce(records).get('contact')?.answer;
  if (consent === 'refuses') return [missing('contact-refused')];
  if (consent !== 'agrees') gaps.push(missing('contact-not-asked'));
  // The newest agreement holds: an older one without an end does not outlive it.
  const card = inOrder(ofKind(records, 'safe-contact'), 'date').at(-1);
  const until = card === undefined ? undefined : textOf(card, 'valid-until', records);
  if (card === undefined) gaps.push(missing('safe-contact-none'));
  else if (until !== undefined && certainlyBefore(until, moment.today)) gaps.push(missing('safe-contact-expired'));
  return gaps;
}

function sharing(
  name: 'sharing-headquarters' | 'sharing-receiving',
  records: readonly CaseRecord[],
  headquarters: boolean,
): Gate {
  const decision = sharingGate(records, { office: '', headquarters });
  return gate(name, decision.allowed || decision.reason === null ? [] : [missing(decision.reason)]);
}

/**
 * Whoever may be under 18, until an age decision: what must be there before anything is decided for the child. An approver or another
 * office may have decided that it goes on all the same; what is missing is still to be seen to.
 */
function childGate(records: readonly CaseRecord[], { today }: GateMoment): Gate {
  const gaps = childGaps(records);
  if (gaps.length === 0 || !overridden(records, 'child', today))
    return gate(
      'child',
      gaps.map((code) => missing(code)),
    );
  return {
    gate: 'child',
    allowed: true,
    missing: (['gate-overridden', ...gaps] as const).map((code) => missing(code)),
  };
}

/** Whether the newest answer to "may this gate be gone through?" is yes and still valid; of two on one day the one that says no. */
function overridden(records: readonly CaseRecord[], name: string, today: string): boolean {
  const answered = inOrder(ofKind(records, 'decision'), 'date').filter(
    (record) =>
      textOf(record, 'matter', records) === 'override' &&
      textOf(record, 'gate', records) === name &&
      (textOf(record, 'result', records) ?? 'asked') !== 'asked',
  );
  const day = answered.at(-1)?.open.date;
  return (
    answered.length > 0 &&
    answered
      .filter((record) => record.open.date === day)
      .every((record) => {
        const until = textOf(record, 'valid-until', records);
        return (
          GRANTED.has(textOf(record, 'result', records) ?? '') &&
          (until === undefined || !certainlyBefore(until, today))
        );
      })
  );
}

/** What can be missing before anything is decided for a child. Today asks for each with a sentence of its own, `today-<gap>`. */
export type ChildGap = 'child-no-guardian' | 'child-no-best-interest' | 'child-not-asked';

/** The child gate's gaps as codes; none where the person is not, or no longer thought to be, under 18. */
export function childGaps(records: readonly CaseRecord[]): readonly ChildGap[] {
  if (!mayBeUnder18(records)) return [];
  const decided = (matter: string): boolean =>
    ofKind(records, 'decision').some(
      (record) => textOf(record, 'matter', records) === matter && GRANTED.has(textOf(record, 'result', records) ?? ''),
    );
  const gaps: ChildGap[] = [];
  if (!decided('guardian')) gaps.push('child-no-guardian');
  if (!decided('best-interest')) gaps.push('child-no-best-interest');
  const wish = ofKind(records, 'consent').some(
    (record) => textOf(record, 'given-by', records) !== 'guardian' && answerOf(record, 'help', records) !== undefined,
  );
  if (!wish) gaps.push('child-not-asked');
  return gaps;
}

const GRANTED: ReadonlySet<string> = new Set(['yes', 'partly']);
