import { beforeEach, describe, expect, it, vi } from 'vitest';
import { partnersFor, putPartner, takePartnerOut as takesOut } from '../../../../db/casework/writing/enter-partner.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { contactTyped, withNextContact } from '../../../../renderer/screens/settings/partners/contacts-typed.ts';
import { PARTNER } from '../../../db/casework/a-partner.ts';
import { createOffice } from '../../../db/casework/user-session.ts';
import { loadedWith } from '../../drawn.ts';

type Session = ReturnType<ReturnType<typeof createOffice>['sessionOf']>;
let session: Session;
const saving = <T>(write: () => T): Promise<T> => Promise.resolve(inTransaction(session.db, write));
/** The calls of the register, answered by the database of the session. */
const partners = {
  put: (typed: Parameters<typeof putPartner>[1]) => saving(() => ({ id: putPartner(session, typed) })),
  takeOut: ({ id }: { readonly id: string }) => saving(() => takesOut(session, id)),
};
const { enterPartner, takePartnerOut } = await loadedWith(
  { partners },
  () => import('../../../../renderer/screens/settings/partners/enter-partner.ts'),
);
const { takeBackSaved } = await import('../../../../renderer/state/saved.ts');

const EMPTY = { post: '', telephone: '', email: '' };

describe('the contacts of a partner as they are typed', () => {
  it('end with an empty one, and none that is empty stands between', () => {
    expect(withNextContact([])).toEqual([EMPTY]);
    expect(withNextContact([EMPTY, ...PARTNER.contacts])).toEqual([...PARTNER.contacts, EMPTY]);
    expect(contactTyped([EMPTY], 0, { post: 'f' })).toEqual([{ ...EMPTY, post: 'f' }, EMPTY]);
    expect(contactTyped([{ ...EMPTY, post: 'f' }, EMPTY], 0, { telephone: '1' })).toEqual([
      { ...EMPTY, post: 'f', telephone: '1' },
      EMPTY,
    ]);
  });

  it('are eight at most', () => {
    const eight = Array.from({ length: 8 }, (_, at) => ({ ...EMPTY, post: `desk ${at}` }));
    expect(withNextContact(eight)).toEqual(eight);
    expect(contactTyped(eight, 7, { email: 'x' })).toHaveLength(8);
  });
});

describe('one undo of the last act on the register of partners', () => {
  const undone = vi.fn();
  beforeEach(() => {
    session = createOffice().sessionOf('focal-point');
  });

  it('takes out what was entered, and gives a changed one its words back', async () => {
    await enterPartner(PARTNER, undefined, undone);
    const [entered] = partnersFor(session).partners;
    await enterPartner({ ...PARTNER, id: entered?.id, note: 'closed on Friday', contacts: [] }, entered, undone);
    expect(partnersFor(session).partners).toMatchObject([{ note: 'closed on Friday', contacts: [] }]);
    await takeBackSaved();
    expect(partnersFor(session).partners).toEqual([entered]);
  });

  it('enters anew what was taken out, word for word', async () => {
    await enterPartner(PARTNER, undefined, undone);
    const [entered] = partnersFor(session).partners;
    if (entered !== undefined) await takePartnerOut(entered, undone);
    expect(partnersFor(session).partners).toEqual([]);
    await takeBackSaved();
    expect(partnersFor(session).partners).toMatchObject([{ ...PARTNER }]);
  });
});
