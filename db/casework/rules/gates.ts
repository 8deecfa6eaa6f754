/**
 * Gates: pure functions from a case file to what is missing, shown before a step and kept with it. They never stop help itself.
 */

import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Gate } from '../../contract/case-file.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { childGaps, gapsBeyondOverride } from './child-gate.ts';
import { consentInForce } from './consent.ts';
import { familyGaps, isAboutFamily } from './family-gate.ts';
import type { Fund } from './fund.ts';
import { fundGate } from './fund-gate.ts';
import { isInHouse } from './in-house.ts';
import { originGaps } from './origin-gate.ts';
import { type GatePoint, knownFrom, overridesOf, POINTS_OF } from './override.ts';
import { partnersGaps } from './partners-gate.ts';
import { openRequestGaps, requestGaps, type WrittenRequest } from './request-gaps.ts';
import { isAboutReturn, returnGaps } from './return-gate.ts';
import { safeContactGaps } from './safe-contact.ts';
import { saidNo } from './said-no.ts';
import { sharingGate } from './sharing.ts';

type Missing = Gate['missing'];

/**
 * What a gate looks at besides the records: today's day, whether an emergency's hours are over, the registered funds that may be spoken of, and the
 * request before which it stands; without one, those that are open.
 */
interface GateMoment {
  readonly today: string;
  readonly emergencyOver: boolean;
  readonly funds?: readonly Fund[];
  readonly request?: WrittenRequest | undefined;
}

/** `only`: those that are asked about, where not all are. */
export function gatesOf(
  records: readonly CaseRecord[],
  moment: GateMoment,
  only?: readonly Gate['gate'][],
): readonly Gate[] {
  const { request } = moment;
  const ofRequests = (name: 'sharing-partners' | 'authorities-of-origin') =>
    said(request === undefined ? openRequestGaps(name, records) : requestGaps(name, request));
  const gates: readonly (readonly [Gate['gate'], () => Gate | readonly Gate[]])[] = [
    ['help', () => overridable('help', records, moment, helpMissing, isOnHelp)],
    ['contact', () => overridable('contact', records, moment, contactMissing, isOnContact)],
    ['sharing-headquarters', () => sharing('sharing-headquarters', records, true)],
    ['sharing-receiving', () => sharing('sharing-receiving', records, false, request)],
    ['child', () => childGate(records, moment)],
    ['fund', () => fundGate(records, moment.funds ?? [])],
    ['print', () => gate('print', printMissing(records, moment, null))],
    [
      'return',
      () => overridable('return', records, moment, (told, { today }) => said(returnGaps(told, today)), isAboutReturn),
    ],
    [
      'authorities-of-origin',
      () => gate('authorities-of-origin', [...said(originGaps(records)), ...ofRequests('authorities-of-origin')]),
    ],
    ['family', () => overridable('family', records, moment, (told) => said(familyGaps(told)), isAboutFamily)],
    [
      'sharing-partners',
      () => gate('sharing-partners', [...said(partnersGaps(records)), ...ofRequests('sharing-partners')]),
    ],
  ];
  return gates.flatMap(([name, look]) => (only === undefined || only.includes(name) ? look() : []));
}

/** Each gap as the sentence by which it is said. */
function said(gaps: readonly SentenceCode[]): Missing {
  return gaps.map((code) => missing(code));
}

function gate(name: Gate['gate'], gaps: Missing): Gate {
  return { gate: name, allowed: gaps.length === 0, missing: gaps };
}

function missing(code: SentenceCode, places: Readonly<Record<string, string | number>> = {}): Missing[number] {
  return { code, places };
}

/** Consent to help, or an emergency for 72 hours (casework/RULES.md, Help). */
function helpMissing(records: readonly CaseRecord[], moment: GateMoment): Missing {
  const consent = consentInForce(records);
  const help = consent.get('help')?.answer;
  if (help === 'refuses') return [missing('help-refused')];
  if (help === 'agrees') return [];
  const keep = consent.get('keep');
  if (keep?.answer === 'emergency' && keep.misdated !== true) {
    return moment.emergencyOver ? [missing('emergency-over')] : [];
  }
  const mayKeep = keep?.answer === 'with-name' || keep?.answer === 'without-name';
  return help === undefined && mayKeep ? [] : [missing('help-not-asked')];
}

/**
 * Why no paper of the person is printed for a house (null: for any). Papers are for the house: of who does not want anything kept one leaves only
 * while they are there (casework/RULES.md, No is an event).
 */
export function printMissing(
  records: readonly CaseRecord[],
  { today, emergencyOver }: GateMoment,
  house: string | null,
): Missing {
  const gaps = emergencyOver ? [missing('emergency-over')] : [];
  const isThere = isInHouse(records, today, house);
  return saidNo(records) === undefined || isThere ? gaps : [...gaps, missing('no-not-printed')];
}

/** Before any call, visit or message: how it is safe (codebook/README.md, Principles: 6). */
function contactMissing(records: readonly CaseRecord[], moment: GateMoment): Missing {
  const consent = consentInForce(records).get('contact')?.answer;
  if (consent === 'refuses') return [missing('contact-refused')];
  return said([
    ...(consent === 'agrees' ? [] : (['contact-not-asked'] as const)),
    ...safeContactGaps(records, moment.today),
  ]);
}

function sharing(
  name: 'sharing-headquarters' | 'sharing-receiving',
  records: readonly CaseRecord[],
  headquarters: boolean,
  request?: WrittenRequest,
): Gate {
  const { allowed, reason } = sharingGate(records, { office: '', headquarters });
  // A request to another office that was refused says nothing of the one that receives the person: it closes before itself alone.
  const ofRequest = headquarters || request === undefined ? [] : said(requestGaps('sharing-receiving', request));
  return gate(name, [...(allowed || reason === null ? [] : [missing(reason)]), ...ofRequest]);
}

/**
 * Whoever may be under 18, until an age decision: what must be there before anything is decided for the child. An approver or another
 * office may have decided that it goes on all the same; what is missing is still to be seen to.
 */
function childGate(records: readonly CaseRecord[], { today }: GateMoment): Gate {
  return withOverride('child', said(childGaps(records)), gapsBeyondOverride(records, today));
}

/** The gate `name`, of which an override may leave less open than is missing. What is missing is said all the same. */
function withOverride(name: Gate['gate'], gaps: Missing, open: readonly SentenceCode[]): Gate {
  const isOverridden = gaps.length > 0 && open.length === 0;
  return {
    gate: name,
    allowed: open.length === 0,
    missing: isOverridden ? [missing('gate-overridden'), ...gaps] : gaps,
  };
}

/**
 * A gate of an adult as of a child. An override covers a point that it names where it was missing on the day it was given and nothing was
 * recorded about it since: `isAbout` says which records could change the point.
 */
function overridable(
  name: Exclude<keyof typeof POINTS_OF, 'child'>,
  records: readonly CaseRecord[],
  moment: GateMoment,
  missingOf: (records: readonly CaseRecord[], moment: GateMoment) => Missing,
  isAbout: (record: CaseRecord, point: GatePoint) => boolean,
): Gate {
  const gaps = missingOf(records, moment);
  if (gaps.length === 0) return gate(name, gaps);
  const overrides = overridesOf(records, name, moment.today);
  const isCovered = (point: GatePoint): boolean => {
    const given = overrides(point);
    return given.length > 0 && given.every((day) => wasMissing(point, day) && !hasNews(point, day));
  };
  const wasMissing = (point: GatePoint, day: string): boolean =>
    missingOf(
      records.filter((record) => knownFrom(record, records) <= day),
      { ...moment, today: day },
    ).some(({ code }) => code === point);
  const hasNews = (point: GatePoint, day: string): boolean =>
    records.some((record) => isAbout(record, point) && knownFrom(record, records) > day);
  const points: readonly GatePoint[] = POINTS_OF[name];
  const open = gaps.filter(({ code }) => !points.some((point) => point === code && isCovered(point)));
  return withOverride(
    name,
    gaps,
    open.map(({ code }) => code),
  );
}

function isOnHelp({ kind, open }: CaseRecord): boolean {
  return kind === 'consent' && (open.help !== undefined || open.keep !== undefined);
}

function isOnContact({ kind, open }: CaseRecord, point: GatePoint): boolean {
  return point === 'contact-not-asked' ? kind === 'consent' && open.contact !== undefined : kind === 'safe-contact';
}
