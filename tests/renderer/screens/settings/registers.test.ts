import { beforeEach, describe, expect, it, vi } from 'vitest';
import { putBreach, putRequest, registersFor, takeEntryOut } from '../../../../db/casework/writing/enter-register.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { monthAfter } from '../../../../renderer/screens/settings/registers/month-after.ts';
import { createOffice } from '../../../db/casework/user-session.ts';
import { loadedWith } from '../../drawn.ts';

type Session = ReturnType<ReturnType<typeof createOffice>['sessionOf']>;
let session: Session;
const saving = <T>(write: () => T): Promise<T> => Promise.resolve(inTransaction(session.db, write));
/** The calls of the registers, answered by the database of the session. */
const registers = {
  putBreach: (typed: Parameters<typeof putBreach>[1]) => saving(() => ({ id: putBreach(session, typed) })),
  putRequest: (typed: Parameters<typeof putRequest>[1]) => saving(() => ({ id: putRequest(session, typed) })),
  takeOut: ({ id }: { readonly id: string }) => saving(() => takeEntryOut(session, id)),
};
const { enterBreach, referencesIn, takeBreachOut, takeRequestOut } = await loadedWith(
  { registers },
  () => import('../../../../renderer/screens/settings/registers/enter-entry.ts'),
);
const { takeBackSaved, useSaved } = await import('../../../../renderer/state/saved.ts');

const LOST = {
  what: 'lost-sheet',
  happened: null,
  noticed: '2026-05-04',
  told: 'the day sheet of the Garden house',
  atRisk: '',
  cases: [],
  warned: 'the neighbour',
  warnedOn: null,
  done: '',
  closed: null,
} as const;
const ASKED = {
  asker: 'person',
  what: 'copy',
  told: 'asks for a copy of all that is written',
  about: null,
  came: '2026-05-04',
  answerBy: '2026-06-03',
  answer: null,
  ground: '',
  answeredBy: '',
  answeredOn: null,
} as const;

describe('an entry of a register', () => {
  it('names cases by what stands between spaces, commas and lines, each once', () => {
    expect(referencesIn(' KG-BIS-26-AAAAAA, KG-BIS-26-BBBBBB\nKG-BIS-26-AAAAAA; ')).toEqual([
      'KG-BIS-26-AAAAAA',
      'KG-BIS-26-BBBBBB',
    ]);
    expect(referencesIn('  ')).toEqual([]);
  });

  it('of the person asks for an answer within thirty days', () => {
    expect(monthAfter('2026-05-04')).toBe('2026-06-03');
    expect(monthAfter('2026-02-10')).toBe('2026-03-12');
  });
});

describe('one undo of the last act on a register', () => {
  beforeEach(() => {
    session = createOffice().sessionOf('focal-point');
  });
  const undone = vi.fn();

  it('takes out what was entered', async () => {
    await enterBreach({ ...LOST, cases: [] }, undefined, undone);
    expect(registersFor(session).breaches).toMatchObject([LOST]);
    await takeBackSaved();
    expect(registersFor(session).breaches).toEqual([]);
  });

  it('enters anew what was taken out, word for word, and it may be taken out again', async () => {
    await registers.putBreach({ ...LOST, cases: [] });
    await registers.putRequest(ASKED);
    const { breaches, requests } = registersFor(session);
    for (const breach of breaches) await takeBreachOut(breach, undone);
    expect(registersFor(session).breaches).toEqual([]);
    await takeBackSaved();
    for (const request of requests) await takeRequestOut(request, undone);
    expect(registersFor(session).requests).toEqual([]);
    await takeBackSaved();
    expect(useSaved.getState().saved.state).toBe('undone');
    expect(registersFor(session)).toMatchObject({ breaches: [LOST], requests: [ASKED] });
    expect(registersFor(session).mayTakeOut).toHaveLength(2);
  });
});
