import { expect, it } from 'vitest';
import { createCase, createOffice, saves } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt } from './office-desk.ts';

const NOTE = { kind: 'note', body: { kind: 'note', text: 'seen again' } };

/** An office of which it is heard whether its database is read as at one moment whenever somebody asks for the time. */
function officeHeard() {
  const office = createOffice();
  const vera = office.sessionOf('focal-point');
  const ids = [0, 1, 2, 3].map(() => createCase(vera, []));
  saves(vera, ids[0] ?? '', NOTE);
  const read: boolean[] = [];
  const desk = deskAt(office, 'focal-point');
  const { clock } = desk;
  Object.assign(desk, {
    clock: () => {
      read.push(office.db.inTransaction);
      return clock();
    },
  });
  return { desk, read };
}

it.each([
  ['a page of the list', 'list', { filter: {}, sort: 'changed', descending: true, offset: 0, limit: 3 }],
  ['Today', 'today', {}],
] as const)('%s is read as the database stands at one moment', async (_, verb, input) => {
  const { desk, read } = officeHeard();
  await call(desk, 'cases', verb, input as never);
  expect(read).toContain(true);
});
