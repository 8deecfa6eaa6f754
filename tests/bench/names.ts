/** How well names are found over the table of real spellings (tests/db/casework/name-pairs.ts), and what the keys of a name cost. */
import { keptKeys } from '../../db/casework/derived/name-keys/index.ts';
import { measureNames } from '../db/casework/derived/measure-names.ts';
import { SPELLINGS } from '../db/casework/name-pairs.ts';
import { costOf, eachOf } from './cost.ts';
import { emptyRow, type Measure } from './row.ts';

/** Below these the keys have become worse; the test beside the table holds the same. */
const LEAST = { recall: 0.95, precision: 0.98 };

const percent = (part: number) => `${(part * 100).toFixed(1)} %`;

export const names: Measure = async () => {
  const { pairs, recall, precision, between } = measureNames();
  const spellings = SPELLINGS.flat();
  const cost = await costOf(() => {
    for (const name of spellings) keptKeys(name);
  });
  return [
    {
      ...emptyRow('make the keys of a name'),
      ours: eachOf(cost, spellings.length),
      note: `${pairs} pairs: recall ${percent(recall)}, precision ${percent(precision)}; of different names ${percent(between)} meet`,
      faults: [
        ...(recall < LEAST.recall ? [`names: recall is ${percent(recall)}`] : []),
        ...(precision < LEAST.precision ? [`names: precision is ${percent(precision)}`] : []),
      ],
    },
  ];
};
