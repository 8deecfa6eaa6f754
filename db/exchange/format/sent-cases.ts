/** What of a case was sent to whom, as SQL: the one reading of it for whoever seals and for whoever answers with a receipt. */
import { LEFT_WITH } from '../../casework/views/sent.ts';

/**
 * A select of `case_id`, `station`, `office` for everything that left of a case. A package that held nothing of it but this office's answer to
 * what that office handed over sent no case: whoever is told *not ours* has nothing here that it did not have before.
 */
export const SENT_CASES = `
  SELECT s.case_id, p.station, k.office FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package JOIN known_station AS k ON k.id = p.station
  WHERE EXISTS (
    SELECT 1 FROM record AS r
    WHERE ${LEFT_WITH}
      AND NOT EXISTS (SELECT 1 FROM record AS g JOIN known_station AS h ON h.id = g.station
        WHERE r.kind = 'transfer' AND json_extract(CAST(r.line AS TEXT), '$.body.act') = 'answer'
          AND g.case_id = r.case_id AND g.kind = 'transfer' AND h.office = k.office
          AND g.id = json_extract(CAST(r.line AS TEXT), '$.body.answers.cites[0]')))`;
