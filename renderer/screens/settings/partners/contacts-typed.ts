import { MOST_PARTNER_CONTACTS, type Partner, type PartnerContact } from '../../../../preload/contract.ts';

const EMPTY: PartnerContact = { post: '', telephone: '', email: '' };

/** The contacts with an empty one at the end, so that the next is typed without asking for it. */
export function withNextContact(contacts: Partner['contacts']): Partner['contacts'] {
  const said = contacts.filter((one) => !isEmpty(one));
  return said.length < MOST_PARTNER_CONTACTS ? [...said, EMPTY] : said;
}

/** What was typed in one of them; the last one that has words is followed by an empty one. */
export function contactTyped(
  contacts: Partner['contacts'],
  at: number,
  change: Partial<PartnerContact>,
): Partner['contacts'] {
  const changed = contacts.map((one, place) => (place === at ? { ...one, ...change } : one));
  const last = changed.at(-1);
  const isFull = last !== undefined && !isEmpty(last) && changed.length < MOST_PARTNER_CONTACTS;
  return isFull ? [...changed, EMPTY] : changed;
}

function isEmpty({ post, telephone, email }: PartnerContact): boolean {
  return `${post}${telephone}${email}`.trim() === '';
}
