/** A partner as somebody enters it. */
import type { CheckedInputOf } from '../../../db/contract/index.ts';
import type { partnersArea } from '../../../db/contract/partners.ts';

export const PARTNER: CheckedInputOf<(typeof partnersArea)['put']> = {
  ...{ name: 'Lantern Clinic', kind: 'health', country: 'KGZ', place: 'Bishkek' },
  ...{ agreement: 'written', agreementUntil: '2027-03-31', services: ['interpreter'], languages: ['kir', 'rus'] },
  contacts: [{ post: 'intake nurse', telephone: '0555 010 203', email: 'intake@lantern.example' }],
  ...{ note: 'ring twice, ask for no form', inUse: true },
};
