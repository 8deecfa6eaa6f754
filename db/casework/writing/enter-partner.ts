/** The register of partners and services (casework/RULES.md, Partners), kept by whoever works on cases. */
import { dateFault } from '../../codebook/date.ts';
import { isBlank, keptWords } from '../../codebook/invisible-signs.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Partner, Partners, partnersArea } from '../../contract/partners.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { randomId } from '../../store/station.ts';
import { writeAudit } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { wroteToday } from '../people/wrote-today.ts';
import { dropPartner, partnersOf, putPartnerRow } from '../record/partners.ts';

type PartnerToEnter = CheckedInputOf<(typeof partnersArea)['put']>;

/** The register, for whoever works on cases. Throws `role-may-not`. */
export function partnersFor(session: UserSession): Partners {
  requirePermission(session.user.role, 'partners');
  const partners = partnersOf(session.db);
  return {
    partners: partners.map(({ byUser: _, at: __, ...partner }) => partner),
    mayTakeOut: partners.filter((partner) => wroteToday(session, partner)).map(({ id }) => id),
  };
}

/** Enters a partner, or changes the entry; answers its id. Call inside a transaction. */
export function putPartner(session: UserSession, wanted: PartnerToEnter): string {
  requirePermission(session.user.role, 'partners');
  const { id, contacts, ...given } = wanted;
  const partner = { ...given, name: keptWords(given.name), place: keptWords(given.place), note: keptWords(given.note) };
  if (isBlank(partner.name)) throw new WaymarkError('partner-without-name');
  const others = partnersOf(session.db);
  expectAnotherName(partner, id, others);
  const { agreement, agreementUntil: until } = partner;
  if (until !== null && (agreement === 'none' || dateFault(until) !== undefined)) {
    throw new WaymarkError('partner-agreement-day');
  }
  const before = others.find((one) => one.id === id);
  if (id !== undefined && before === undefined) throw new WaymarkError('no-such-partner');
  const { byUser, at } = before ?? { byUser: session.user.number, at: minuteOf(session.clock()) };
  const entered = { ...partner, id: before?.id ?? randomId(), contacts: contactsSaid(contacts), byUser, at };
  putPartnerRow(session.db, entered);
  writeAudit(session, before === undefined ? 'enter-partner' : 'change-partner', null, 'done');
  return entered.id;
}

/** Takes out what oneself entered today by mistake; what stands longer is no longer used. Call inside a transaction. */
export function takePartnerOut(session: UserSession, id: string): void {
  requirePermission(session.user.role, 'partners');
  const partner = partnersOf(session.db).find((one) => one.id === id);
  if (partner === undefined || !wroteToday(session, partner)) throw new WaymarkError('no-such-partner');
  dropPartner(session.db, id);
  writeAudit(session, 'take-partner-out', null, 'done');
}

/** Two of one name at one place are one. */
function expectAnotherName(
  { name, place }: Pick<Partner, 'name' | 'place'>,
  id: string | undefined,
  others: readonly Partner[],
): void {
  const key = (one: Pick<Partner, 'name' | 'place'>) => `${one.name}\n${one.place}`.toLowerCase();
  const isTaken = others.some((other) => other.id !== id && key(other) === key({ name, place }));
  if (isTaken) throw new WaymarkError('partner-name-taken', { name });
}

/** Without what says nothing. */
function contactsSaid(contacts: Partner['contacts']): Partner['contacts'] {
  return contacts
    .map(({ post, telephone, email }) => ({
      post: keptWords(post),
      telephone: keptWords(telephone),
      email: keptWords(email),
    }))
    .filter(({ post, telephone, email }) => !isBlank(post + telephone + email));
}
