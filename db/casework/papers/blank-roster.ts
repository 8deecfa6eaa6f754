/**
 * The blank roster: on the front what is the same for all and the answers with their keys, on the back a line for each person, by the numbers of the screen
 * (`../../codebook/pages/roster.ts`). What was written by hand is typed in by the same keys. Pure.
 */
import { ROSTER, ROSTER_HEAD, ROSTER_NEXT_STEP } from '../../codebook/pages/roster.ts';
import { BLANK_ROSTER } from '../../codebook/papers/blank-roster.ts';
import type { Language } from '../../codebook/types.ts';
import type { Paper } from '../../contract/papers.ts';
import { stopBlock, whenAndWhere } from './first-contact.ts';

/** Lines for people: what a side of either size holds, each as high as a hand writes. */
const PERSONS = 22;

export function blankRoster(language: Language): Paper {
  const say = (key: keyof typeof BLANK_ROSTER): string => BLANK_ROSTER[key][language];
  const stops = [...ROSTER.stops, ROSTER_NEXT_STEP];
  return {
    kind: 'blank-roster',
    language,
    heading: ROSTER.label[language],
    blocks: [
      { block: 'notice', text: say('front') },
      whenAndWhere(language),
      { block: 'facts', title: say('same'), rows: [] },
      ...ROSTER_HEAD.map((stop) => stopBlock(stop, language)),
      { block: 'facts', title: say('each'), rows: [] },
      ...stops.map((stop) => ({ ...stopBlock(stop, language), line: false })),
    ],
    back: [
      { block: 'notice', text: say('back') },
      {
        block: 'table',
        title: null,
        blank: true,
        columns: ['', ...stops.map(({ number, label }) => `${number} ${label[language]}`)],
        rows: Array.from({ length: PERSONS }, (_, at) => [String(at + 1), ...stops.map(() => '')]),
      },
    ],
    foot: [],
  };
}
