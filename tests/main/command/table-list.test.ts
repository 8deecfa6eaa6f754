import { expect, test } from 'vitest';
import { TABLES } from '../../../db/contract/statistics.ts';
import { listedTables, listedText } from '../../../main/command/table-list.ts';

test('every table is listed with what it counts, what it can count, and whether it may leave', () => {
  const listed = new Map(listedTables().map((one) => [one.table, one]));
  expect([...listed.keys()]).toEqual([...TABLES, 'tracking', 'project']);
  expect(listed.get('ctm-profile')).toMatchObject({ population: 'assisted', unit: 'instances', leaves: true });
  expect(listed.get('partition')).toMatchObject({ unit: 'cases', units: ['cases', 'persons'], leaves: false });
  expect(listed.get('cross')?.takes).toEqual(['rows', 'columns']);
  expect(listed.get('tracking')).toMatchObject({ unit: null, takes: ['project', 'month', 'partner'] });
  expect(listed.get('project')?.takes).toEqual(['project', 'recipient', 'to', 'corrected']);
  expect([...listed.values()].filter(({ takes }) => takes.includes('mapping')).map(({ table }) => table)).toEqual([
    'ctm-profile',
    'annual',
  ]);
  expect(listedText().split('\n')[0]).toBe('ctm-profile  assisted  instances  first-help  --mapping');
});
