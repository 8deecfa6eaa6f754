import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  offeredProjects,
  projectsFor,
  registerProject,
  takeProjectOut as takesOut,
} from '../../../../db/casework/writing/register-project.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { donorsTyped, typedDonors } from '../../../../renderer/screens/settings/projects/typed-lines.ts';
import { isWholeTarget } from '../../../../renderer/screens/settings/projects/whole-target.ts';
import { PROJECT } from '../../../db/casework/a-project.ts';
import { createOffice } from '../../../db/casework/user-session.ts';
import { loadedWith } from '../../drawn.ts';

type Session = ReturnType<ReturnType<typeof createOffice>['sessionOf']>;
let session: Session;
const saving = <T>(write: () => T): Promise<T> => Promise.resolve(inTransaction(session.db, write));
/** The calls of the register, answered by the database of the session. */
const projects = {
  put: (typed: Parameters<typeof registerProject>[1]) => saving(() => ({ line: registerProject(session, typed) })),
  takeOut: ({ line, out }: { readonly line: string; readonly out: boolean }) =>
    saving(() => takesOut(session, line, out)),
};
const { enterProject, takeProjectOut } = await loadedWith(
  { projects },
  () => import('../../../../renderer/screens/settings/projects/enter-project.ts'),
);
const { takeBackSaved, useSaved } = await import('../../../../renderer/state/saved.ts');

describe('donors as they are typed', () => {
  it('stand one a line with their share in a hundred, or without one where it is not known', () => {
    expect(donorsTyped('G/TIP 60\n\nSIDA: 33,3 %\nown means\nFund 2030 5 %')).toEqual({
      read: [
        { name: 'G/TIP', share: 600 },
        { name: 'SIDA', share: 333 },
        { name: 'own means', share: null },
        { name: 'Fund 2030', share: 50 },
      ],
      unread: undefined,
    });
    expect(donorsTyped('G/TIP 60\nSIDA 101 %').unread).toBe('SIDA 101 %');
  });

  it('are read again as they were', () => {
    const { read } = donorsTyped('G/TIP 60\nSIDA 33,3\nown means');
    expect(donorsTyped(typedDonors(read)).read).toEqual(read);
  });
});

describe('targets', () => {
  const target = { what: '', count: 12, counts: 'persons', service: null, by: null, why: null } as const;
  it('are whole with what is counted, of one kind of help with that help, or with words', () => {
    expect(isWholeTarget(target)).toBe(true);
    expect(isWholeTarget({ ...target, counts: null })).toBe(false);
    expect(isWholeTarget({ ...target, counts: null, what: ' ' })).toBe(false);
    // Signs that nobody sees are no words, here as where it is saved.
    expect(isWholeTarget({ ...target, counts: null, what: '\u200b' })).toBe(false);
    expect(isWholeTarget({ ...target, counts: null, what: 'a network of lawyers' })).toBe(true);
    expect(isWholeTarget({ ...target, counts: 'service' })).toBe(false);
    expect(isWholeTarget({ ...target, counts: 'service', service: 'food' })).toBe(true);
    expect(isWholeTarget({ ...target, count: 0 })).toBe(false);
  });
});

describe('one undo of the last act on the register of projects', () => {
  beforeEach(() => {
    session = createOffice().sessionOf('focal-point');
  });
  const undone = vi.fn();
  const names = () => projectsFor(session).map(({ name }) => name);

  it('takes out what was entered', async () => {
    await enterProject(PROJECT, undefined, undone);
    expect(names()).toEqual(['Return and reintegration']);
    await takeBackSaved();
    expect(names()).toEqual([]);
    expect(useSaved.getState().saved.state).toBe('undone');
  });

  it('gives what was changed its words back, and no other name remains', async () => {
    await enterProject(PROJECT, undefined, undone);
    await enterProject({ ...PROJECT, name: 'Another' }, projectsFor(session)[0], undone);
    expect(names()).toEqual(['Another']);
    await takeBackSaved();
    expect(offeredProjects(session)).toMatchObject([{ name: 'Return and reintegration', formerNames: [] }]);
  });

  it('puts back what was taken out', async () => {
    await enterProject(PROJECT, undefined, undone);
    await takeProjectOut({ line: 'C72-CSE' }, undone);
    expect(names()).toEqual([]);
    await takeBackSaved();
    expect(names()).toEqual(['Return and reintegration']);
  });
});
