import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { question } from '../../../../db/codebook/forms/index.ts';
import { columnsOf } from '../../../../db/codebook/rows.ts';
import type { Rows } from '../../../../db/codebook/types.ts';
import { drawn, loaded } from '../../drawn.ts';

const { RowsField } = await loaded(() => import('../../../../renderer/components/answers/rows-field.tsx'));

const MEDICINES = question('health', 'medicine-list');
if (MEDICINES === undefined) throw new Error('not in the codebook');

function field(value: Rows | undefined, typed?: string): string {
  return drawn(
    <MantineProvider>
      <RowsField
        id="q"
        question={MEDICINES as NonNullable<typeof MEDICINES>}
        labelledBy="q-label"
        describedBy={undefined}
        value={value}
        typed={typed}
        digits={2}
        beside={{}}
        citable={[]}
        onAnswer={() => undefined}
      />
    </MantineProvider>,
  );
}
const labels = (html: string) => [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);

describe('a table as it is read aloud', () => {
  it('has in every cell its column and its row, a head for every column, and the question’s name', () => {
    const html = field([{ name: 'Metformin' }]);
    expect(labels(html)).toEqual([
      ...['Medicine, row 1', 'Dose, row 1', 'Hours, row 1', 'Kept by, row 1', 'Enough until, row 1', 'Delete row 1'],
      ...['Medicine, row 2', 'Dose, row 2', 'Hours, row 2', 'Kept by, row 2', 'Enough until, row 2'],
    ]);
    expect(html.match(/scope="col"/g)).toHaveLength(columnsOf(MEDICINES).length);
    expect(html).toMatch(/<table [^>]*aria-labelledby="q-label"/);
  });

  it('says which cell is not read and why, and that cell holds a save up', () => {
    const html = field([{ name: 'x' }], JSON.stringify([{ cells: ['x', '', 'morning', '', ''], more: {} }]));
    expect(html).toContain('Hours, row 1');
    expect(html).toContain('This is not read as an hour of the day.');
    expect(html.match(/data-fault="true"/g)).toHaveLength(1);
    expect(html.match(/aria-invalid="true" aria-describedby="q-fault"/g)).toHaveLength(1);
    expect(html).toContain('value="morning"');
  });
});
