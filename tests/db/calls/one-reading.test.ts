import { expect, it } from 'vitest';
import type { Desk } from '../../../db/calls/desk.ts';
import { createCase, createOffice } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt } from './office-desk.ts';

/** Of an office, whether its database is read as it stands at one moment whenever the time is asked while `act` is done. */
async function readAtOneMoment(act: (desk: Desk) => Promise<unknown>): Promise<readonly boolean[]> {
  const office = createOffice();
  createCase(office.sessionOf('focal-point'), []);
  const read: boolean[] = [];
  const desk = deskAt(office, 'focal-point');
  const { clock } = desk;
  await act({
    ...desk,
    clock: () => {
      read.push(office.db.inTransaction);
      return clock();
    },
  });
  return read;
}

it('a page of the list is read as the database stands at one moment', async () => {
  const page = { filter: {}, sort: 'changed', descending: true, offset: 0, limit: 3 } as const;
  expect(await readAtOneMoment((desk) => call(desk, 'cases', 'list', page))).toContain(true);
});

it('Today is read as the database stands at one moment', async () => {
  expect(await readAtOneMoment((desk) => call(desk, 'cases', 'today', {}))).toContain(true);
});
