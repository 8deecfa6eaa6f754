/** What somebody tired would overlook before a package leaves. Reads only. */
import { caseRecords } from '../../casework/record/read.ts';
import type { SealWarning } from '../../contract/sealing.ts';
import type { Database } from '../../store/database.ts';
import type { KnownStation } from '../trust/known-stations.ts';
import { isHandedTo } from './cases-of.ts';
import type { ShownCase } from './shown-case.ts';

type Going = Pick<ShownCase, 'caseId' | 'reference' | 'records' | 'goes' | 'sent' | 'privateHalves'>;

/** `user`: whose drafts are looked at. Nothing to say is no line. */
export function lookFirst(
  db: Database,
  to: Pick<KnownStation, 'headquarters'>,
  user: number,
  cases: readonly Going[],
): readonly SealWarning[] {
  const goes = cases.filter((one) => one.goes);
  const drafts = new Set(
    db.prepare<[number], string>('SELECT case_id FROM draft WHERE user = ? AND case_id IS NOT NULL').pluck().all(user),
  );
  const closed = new Set(db.prepare<[], string>(`SELECT case_id FROM case_index WHERE stage = 'closed'`).pluck().all());
  const told = (code: SealWarning['code'], fitting: readonly Pick<Going, 'caseId' | 'reference' | 'records'>[]) =>
    fitting.length === 0
      ? []
      : [
          {
            code,
            n: fitting.length,
            cases: fitting.map(({ caseId, reference, records }) => ({ caseId, reference, records })),
          },
        ];
  return [
    ...told('look-nowhere', handedNowhere(db)),
    ...told('look-names', to.headquarters ? goes.filter(({ privateHalves }) => privateHalves > 0) : []),
    ...told(
      'look-drafts',
      goes.filter(({ caseId }) => drafts.has(caseId)),
    ),
    ...told(
      'look-closed',
      goes.filter(({ caseId, sent }) => sent !== 'again' && closed.has(caseId)),
    ),
    ...told(
      'look-again',
      goes.filter(({ sent }) => sent === 'again'),
    ),
  ];
}

/** Cases that are handed to an office that the directory does not name: they go nowhere. What was taken back is handed to nobody. */
function handedNowhere(db: Database): readonly Pick<Going, 'caseId' | 'reference' | 'records'>[] {
  const named = db
    .prepare<[], { caseId: string; reference: string; office: string }>(
      `SELECT DISTINCT case_id AS caseId, reference, json_extract(CAST(line AS TEXT), '$.body."to-office"') AS office
       FROM record JOIN case_index USING (case_id)
       WHERE record.kind = 'transfer' AND current = 1
         AND json_extract(CAST(line AS TEXT), '$.body.act') = 'hand-over'
         AND json_extract(CAST(line AS TEXT), '$.body."to-office"') NOT IN (
           SELECT office FROM known_station WHERE state <> 'enrolled' UNION SELECT office FROM own_station)`,
    )
    .all();
  const standing = named.filter(({ caseId, office }) => isHandedTo(caseRecords(db, caseId), office));
  return [...new Map(standing.map(({ caseId, reference }) => [caseId, { caseId, reference, records: 0 }])).values()];
}
