import {
  FLAG_URGENCY,
  type Flag,
  type FlagSince,
  type ShownDanger,
  type Stage,
  URGENCIES,
} from '../../preload/contract.ts';
import type { Formats } from '../formats.ts';
import { type Say, useFormats, useText } from '../locales/index.ts';
import { DrawnPart } from './drawn-part.tsx';
import type { Part } from './said.ts';
import type { Sign } from './signs.ts';
import classes from './stage-and-flag-badges.module.css';

const STAGE_SIGN: Readonly<Record<Stage, Sign>> = {
  contact: 'door-enter',
  screened: 'clipboard-check',
  assisted: 'heart-handshake',
  returning: 'plane-departure',
  reintegrating: 'home',
  'follow-up': 'arrow-forward-up',
  closed: 'circle-check',
};

/** The stages in their order, for filters and legends. */
export const STAGES = Object.keys(STAGE_SIGN) as Stage[];

const FLAG_SIGN: Readonly<Record<Flag, Sign>> = {
  'no-consent-yet': 'circle-dashed',
  'emergency-consent': 'hourglass',
  'declined-all': 'hand-stop',
  'declined-part': 'hand-off',
  deferred: 'clock-pause',
  'waiting-for': 'hourglass',
  'whereabouts-unknown': 'user-question',
  'may-be-under-18': 'mood-kid',
  'high-risk': 'shield-exclamation',
  'handed-over': 'arrows-exchange',
  reopened: 'refresh',
  're-trafficked': 'repeat',
  'not-eligible': 'circle-minus',
};

/** The most urgent first. */
export function byUrgency(flags: readonly FlagSince[]): readonly FlagSince[] {
  const urgency = ({ flag }: FlagSince) => URGENCIES.indexOf(FLAG_URGENCY[flag]);
  return flags.toSorted((a, b) => urgency(a) - urgency(b));
}

/** Every flag, for filters. */
export const FLAGS = Object.keys(FLAG_SIGN) as Flag[];

/** What marks say things with. */
interface MarkWords {
  readonly marks: Say<'marks'>;
  readonly formats: Formats;
}

/** How far a case is: icon and word. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  return <DrawnPart {...stageMark(stage, { marks: useText('marks') })} />;
}

/** The same for a list with many. */
export function stageMark(stage: Stage, { marks }: Pick<MarkWords, 'marks'>): Part {
  return { says: marks(`stage-${stage}`), look: classes.stage, stage, sign: STAGE_SIGN[stage] };
}

/** A danger, in the words of the list, its sign filled until somebody was told; the whole of what Today says, since when and how far, on demand. */
export function dangerMark(
  danger: ShownDanger,
  {
    marks,
    formats,
    sentence,
    standing,
  }: MarkWords & {
    readonly sentence: (code: string) => string;
    readonly standing: (danger: ShownDanger) => string;
  },
): Part {
  const { says, since, nobodyTold } = danger;
  const words = [sentence(says), since === null ? '' : formats.day(since), standing(danger)];
  return {
    says: [{ says: marks(`danger-${danger.danger}`), look: classes.short }],
    look: classes.flag,
    tone: 'to-life',
    sign: nobodyTold ? 'alert-triangle-filled' : 'alert-triangle',
    title: words.filter((word) => word !== '').join(' · '),
  };
}

/** That a case was handed over and no file with it has left: icon, word, and to whom on demand. */
export function notSentMark(words: string, { marks }: Pick<MarkWords, 'marks'>): Part {
  const says = [{ says: marks('shortNotSent'), look: classes.short }];
  return { says, look: classes.flag, tone: 'attention', sign: 'mail-off', title: words };
}

/** What else is true of a case: icon and word, with the day since when on demand. */
export function FlagMark({ flag, short = false }: { readonly flag: FlagSince; readonly short?: boolean }) {
  return <DrawnPart {...flagMark(flag, short, { marks: useText('marks'), formats: useFormats() })} />;
}

/** The same for a list with many. */
export function flagMark(flag: FlagSince, short: boolean, { marks, formats }: MarkWords): Part {
  const words = marks(`flag-${flag.flag}`);
  const day =
    flag.until === undefined ? flag.since && formats.day(flag.since) : marks('flagUntil', { until: flag.until });
  const since = day ? ` · ${day}` : '';
  return {
    says: short ? [{ says: marks(`short-${flag.flag}`), look: classes.short }] : [{ says: words }, since],
    look: classes.flag,
    tone: FLAG_URGENCY[flag.flag],
    sign: FLAG_SIGN[flag.flag],
    title: `${words}${since}`,
  };
}
