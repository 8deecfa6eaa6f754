/** Age as tables count it: whoever may have been a child by any ground is in no adult row (statistics/RULES.md, Age). */
import { DISPUTED, UNDER_18 } from '../casework/derived/fact-rules.ts';
import { isChildBand } from '../codebook/age-bands.ts';
import { DERIVED } from '../codebook/countable.ts';
import { list } from '../codebook/lists/index.ts';
import { text } from '../codebook/text.ts';
import type { Text } from '../codebook/types.ts';
import { columnOf } from '../codebook/variables.ts';
import { type RowDefinition, type SingleDimension, UNCLASSIFIED, UNCLASSIFIED_ROW } from './dimension.ts';

/** Who may be a child is in no adult band: these two rows are of children, beside the two youngest bands. */
const OF_CHILDREN: readonly RowDefinition[] = [
  {
    code: UNDER_18,
    label: text('Under 18, age not known', 'Moins de 18 ans, âge inconnu', 'Menos de 18, edad desconocida'),
    always: false,
  },
  {
    code: DISPUTED,
    label: text(
      'Perhaps under 18: 18 or more was told',
      'Peut-être moins de 18 ans : 18 ans ou plus déclarés',
      'Quizá menos de 18: se dijo 18 o más',
    ),
    always: false,
  },
];

const BANDS: readonly RowDefinition[] = list('age-band').codes.map(({ code, label }) => ({
  code,
  label,
  always: true,
}));
const isOfChildren = (code: string): boolean => OF_CHILDREN.some((row) => row.code === code);
const isBand = (code: string): boolean => BANDS.some((row) => row.code === code);

const LABEL: Text = text('Age', 'Âge', 'Edad');
export const AGE: SingleDimension = {
  id: 'age',
  label: LABEL,
  column: columnOf('age-counted'),
  multi: false,
  rows: [...BANDS, UNCLASSIFIED_ROW, ...OF_CHILDREN],
  rowOf: (value) => (isOfChildren(value) || isBand(value) ? value : UNCLASSIFIED),
};

/** Under 18 or perhaps so, and adults. */
export const CHILD: SingleDimension = {
  id: 'child',
  label: DERIVED.child,
  column: columnOf('age-counted'),
  multi: false,
  rows: [
    {
      code: 'child',
      label: text('Under 18, or perhaps', 'Moins de 18 ans, ou peut-être', 'Menos de 18, o quizá'),
      always: true,
    },
    { code: 'adult', label: text('Adults', 'Adultes', 'Adultos'), always: true },
    UNCLASSIFIED_ROW,
  ],
  rowOf: (value) => (isOfChildren(value) || isChildBand(value) ? 'child' : isBand(value) ? 'adult' : UNCLASSIFIED),
};
