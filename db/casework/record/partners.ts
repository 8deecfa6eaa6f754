/**
 * The register of partners: the one place that reads and writes the tables `partner` and `partner_contact`. Rows of the office, in no chapter: they
 * leave in no package. A record names a partner in words, which stay as they were written.
 */
import { codeIn } from '../../codebook/code-in.ts';
import { PARTNER_AGREEMENTS, type Partner, type PartnerContact } from '../../contract/partners.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import type { Written } from './registers.ts';

type Row = Omit<Partner, 'agreement' | 'services' | 'languages' | 'contacts' | 'inUse'> &
  Written & {
    readonly agreement: string;
    readonly services: string;
    readonly languages: string;
    readonly inUse: number;
  };

const statements = cachedPerDatabase((db) => ({
  all: db.prepare<[], Row>(
    `SELECT id, name, kind, country, place, agreement, agreement_until AS agreementUntil, services, languages, note, in_use AS inUse,
       by_user AS byUser, at
     FROM partner ORDER BY in_use DESC, name COLLATE NOCASE, id`,
  ),
  contacts: db.prepare<[], PartnerContact & { readonly partner: string }>(
    'SELECT partner, post, telephone, email FROM partner_contact ORDER BY partner, place',
  ),
  put: db.prepare<Row>(
    `INSERT INTO partner (id, name, kind, country, place, agreement, agreement_until, services, languages, note, in_use, by_user, at)
     VALUES (@id, @name, @kind, @country, @place, @agreement, @agreementUntil, @services, @languages, @note, @inUse, @byUser, @at)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, country = excluded.country, place = excluded.place,
       agreement = excluded.agreement, agreement_until = excluded.agreement_until, services = excluded.services, languages = excluded.languages,
       note = excluded.note, in_use = excluded.in_use`,
  ),
  putContact: db.prepare<PartnerContact & { readonly partner: string; readonly place: number }>(
    'INSERT INTO partner_contact (partner, place, post, telephone, email) VALUES (@partner, @place, @post, @telephone, @email)',
  ),
  dropContacts: db.prepare<[string]>('DELETE FROM partner_contact WHERE partner = ?'),
  drop: db.prepare<[string]>('DELETE FROM partner WHERE id = ?'),
}));

/** Every partner with who entered it, those in use first. */
export function partnersOf(db: Database): readonly (Partner & Written)[] {
  const sql = statements(db);
  const contacts = Map.groupBy(sql.contacts.all(), ({ partner }) => partner);
  return sql.all.all().map((row) => ({
    ...row,
    agreement: codeIn(PARTNER_AGREEMENTS, row.agreement, 'none'),
    services: codesIn(row.services),
    languages: codesIn(row.languages),
    inUse: row.inUse === 1,
    contacts: (contacts.get(row.id) ?? []).map(({ partner: _, ...contact }) => contact),
  }));
}

/** Call inside a transaction. */
export function putPartnerRow(db: Database, { contacts, ...partner }: Partner & Written): void {
  const sql = statements(db);
  const { services, languages, inUse } = partner;
  sql.put.run({ ...partner, services: services.join(' '), languages: languages.join(' '), inUse: inUse ? 1 : 0 });
  sql.dropContacts.run(partner.id);
  for (const [place, contact] of contacts.entries()) sql.putContact.run({ ...contact, partner: partner.id, place });
}

/** Takes a partner out for good. Call inside a transaction. */
export function dropPartner(db: Database, id: string): void {
  const sql = statements(db);
  sql.dropContacts.run(id);
  sql.drop.run(id);
}

function codesIn(codes: string): readonly string[] {
  return codes.split(' ').filter((code) => code !== '');
}
