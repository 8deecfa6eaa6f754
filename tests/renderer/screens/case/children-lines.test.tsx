/** The children that a record tells of, beside it. */
import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { ChildrenLines } = await loaded(() => import('../../../../renderer/screens/case/children-lines.tsx'));

const says = (record: Pick<ShownRecord, 'body' | 'children'>) =>
  drawn(
    <MantineProvider>
      <ChildrenLines file={{ row: { caseId: 'a' } } as CaseFile} record={record as ShownRecord} />
    </MantineProvider>,
  );

it('each is called by its name or its place, also where only the button is heard', () => {
  const two = [
    { row: 0, own: null },
    { row: 1, own: null },
  ];
  const html = says({ body: { 'child-list': [{ name: 'Mirlan' }, { age: 4 }] }, children: two });
  expect(html).toContain('aria-label="Case of its own: Mirlan"');
  expect(html).toContain('aria-label="Case of its own: Child 2"');
  expect(says({ body: {}, children: [{ row: null, own: null }] })).toContain('aria-label="Case of its own: The child"');
});

it('one that has a case leads there', () => {
  const html = says({ body: {}, children: [{ row: null, own: { caseId: 'b', reference: 'KG-BIS-26-AAAAA' } }] });
  expect(html).toContain('has a case of its own: KG-BIS-26-AAAAA');
  expect(html).not.toContain('aria-label');
});
