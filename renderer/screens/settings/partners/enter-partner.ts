import type { InputOf, Partner, partnersArea } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { enterInto, type Register, takeOutOf } from '../registers/undoable-entry.ts';

type PartnerToPut = InputOf<(typeof partnersArea)['put']>;

const PARTNERS: Register<PartnerToPut> = {
  put: (typed) => waymark.partners.put(typed),
  takeOut: (entry) => waymark.partners.takeOut(entry),
};

/** Enters a partner or changes it. */
export function enterPartner(wanted: PartnerToPut, before: Partner | undefined, onUndone: () => void): Promise<void> {
  return enterInto(PARTNERS, wanted, before && asTyped(before), onUndone);
}

/** Takes out a partner, where it was entered by mistake. */
export function takePartnerOut(partner: Partner, onUndone: () => void): Promise<void> {
  return takeOutOf(PARTNERS, partner.id, asTyped(partner), onUndone);
}

/** A partner as it would be typed again. */
function asTyped({ id, contacts, ...partner }: Partner): PartnerToPut {
  return { ...partner, id, contacts: [...contacts] };
}
