import type { InputOf, Partner, partnersArea } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { showSaved } from '../../../state/saved.ts';

type PartnerToPut = InputOf<(typeof partnersArea)['put']>;

/** Enters a partner or changes it; what was entered is taken out again, what was changed gets its words back. */
export async function enterPartner(
  wanted: PartnerToPut,
  before: Partner | undefined,
  onUndone: () => void,
): Promise<void> {
  const { id } = await waymark.partners.put(wanted);
  undoable(
    () => (before === undefined ? waymark.partners.takeOut({ id }) : waymark.partners.put(asTyped(before))),
    onUndone,
  );
}

/** Takes out what was entered by mistake; taken back, it is entered anew. */
export async function takePartnerOut(partner: Partner, onUndone: () => void): Promise<void> {
  await waymark.partners.takeOut({ id: partner.id });
  undoable(() => waymark.partners.put({ ...asTyped(partner), id: undefined }), onUndone);
}

/** A partner as it would be typed again. */
function asTyped({ id, contacts, ...partner }: Partner): PartnerToPut {
  return { ...partner, id, contacts: [...contacts] };
}

function undoable(undo: () => Promise<unknown>, onUndone: () => void): void {
  showSaved('saved', async () => {
    await undo();
    showSaved('undone');
    onUndone();
  });
}
