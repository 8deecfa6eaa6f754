/** Whom a case can be handed to: an office that the directory names (exchange/SHARING.md). A word typed freely would one day be a recipient. */
import type { Body } from '../../codebook/types.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';

/** What a record hands a case to, where it is a hand-over that names an office. */
export function handsOverTo({ kind, body }: { readonly kind: string; readonly body: Body }): string | undefined {
  const office = kind === 'transfer' && body.act === 'hand-over' ? body['to-office'] : undefined;
  return typeof office === 'string' ? office : undefined;
}

/** The other offices that the directory in force names, by code. */
export function officesToHandTo(db: Database): readonly { readonly office: string; readonly name: string }[] {
  return db
    .prepare<[string], { office: string; name: string }>(
      `SELECT office, max(office_name) AS name FROM known_station WHERE state <> 'enrolled' AND office <> ?
       GROUP BY office ORDER BY office`,
    )
    .all(ownStation(db).office);
}

/** Throws `handover-needs-office` for a hand-over to nobody, and `handover-office-unknown` for one to an office that the directory does not name. */
export function expectKnownOffice(db: Database, record: { readonly kind: string; readonly body: Body }): void {
  const office = handsOverTo(record);
  if (office === undefined && record.kind === 'transfer' && record.body.act === 'hand-over') {
    throw new WaymarkError('handover-needs-office');
  }
  if (office !== undefined && !officesToHandTo(db).some((named) => named.office === office)) {
    throw new WaymarkError('handover-office-unknown', { office });
  }
}
