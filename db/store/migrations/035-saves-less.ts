/**
 * A save leaves what sealing asks of its case as it stands: a chapter of this office only grows by it, and a row that was made of fewer places is not
 * believed (`places`, migration 031). It is kept anew while nobody waits. Any other change of a line, and what other offices bring, deletes it as before.
 */
const OF_CASE = 'WHERE case_id IN (OLD.case_id, NEW.case_id)';
/** Only a row that is believed needs to go; to look costs no page. */
const STILL_BELIEVED = 'places >= (SELECT coalesce(sum(n), 0) FROM chapter AS h WHERE h.case_id = ready_case.case_id)';

export const SAVES_LESS = `
DROP TRIGGER ready_record_new;
CREATE TRIGGER ready_record_new AFTER INSERT ON record WHEN NEW.station NOT IN our_station BEGIN
  DELETE FROM ready_case WHERE case_id = NEW.case_id;
END;
DROP TRIGGER ready_record_changed;
CREATE TRIGGER ready_record_changed AFTER UPDATE ON record BEGIN DELETE FROM ready_case ${OF_CASE} AND ${STILL_BELIEVED}; END;
`;
