/**
 * What sealing asks of a case is kept: what its records say of what may leave, and the places and sizes of the lines that may go at all. Derived;
 * filled at the next log-in, when everything derived is made anew. A row is deleted with whatever it was made from, by whomever that is
 * written, so that nothing leaves by what was true before.
 */
const OF_CASE = [
  ['record', ''],
  // A chapter grows with the line that is added to it.
  ['chapter', 'OF case_id, station, epoch '],
  ['counted_until', ''],
  ['accepted_loosening', ''],
] as const;

const gone = (...cases: readonly string[]) => `DELETE FROM ready_case WHERE case_id IN (${cases.join(', ')});`;
const ofLine = (...seqs: readonly string[]) => gone(`SELECT case_id FROM record WHERE seq IN (${seqs.join(', ')})`);
const ofStation = (id: string) =>
  `DELETE FROM ready_case WHERE case_id IN (SELECT case_id FROM chapter WHERE station = ${id});`;
const ALL = 'DELETE FROM ready_case;';

export const READY_TO_SEAL = `
CREATE TABLE ready_case (
  case_id TEXT PRIMARY KEY,
  -- What is agreed, as JSON.
  agreed TEXT NOT NULL,
  -- Of each chapter the lines that may go, as JSON.
  lines TEXT NOT NULL,
  -- How many places the chapters of the case had: a row that was put back on the disk is known by it, because a chapter only grows.
  places INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
${OF_CASE.map(
  ([table, columns]) => `
CREATE TRIGGER ready_${table}_new AFTER INSERT ON ${table} BEGIN ${gone('NEW.case_id')} END;
CREATE TRIGGER ready_${table}_changed AFTER UPDATE ${columns}ON ${table} BEGIN ${gone('OLD.case_id', 'NEW.case_id')} END;
CREATE TRIGGER ready_${table}_gone AFTER DELETE ON ${table} BEGIN ${gone('OLD.case_id')} END;`,
).join('')}
CREATE TRIGGER ready_came_later_new AFTER INSERT ON came_later BEGIN ${ofLine('NEW.seq')} END;
CREATE TRIGGER ready_came_later_changed AFTER UPDATE ON came_later BEGIN ${ofLine('OLD.seq', 'NEW.seq')} END;
CREATE TRIGGER ready_came_later_gone AFTER DELETE ON came_later BEGIN ${ofLine('OLD.seq')} END;
-- Who wrote a line, and in whose place it stands.
CREATE TRIGGER ready_station_new AFTER INSERT ON known_station BEGIN ${ofStation('NEW.id')} END;
CREATE TRIGGER ready_station_changed AFTER UPDATE ON known_station
WHEN NEW.office <> OLD.office OR NEW.headquarters <> OLD.headquarters BEGIN ${ofStation('NEW.id')} END;
CREATE TRIGGER ready_station_renamed AFTER UPDATE ON known_station
WHEN NEW.id <> OLD.id OR NEW.successor_of IS NOT OLD.successor_of BEGIN ${ALL} END;
CREATE TRIGGER ready_station_succeeds AFTER INSERT ON known_station WHEN NEW.successor_of IS NOT NULL BEGIN ${ALL} END;
CREATE TRIGGER ready_station_gone AFTER DELETE ON known_station BEGIN ${ALL} END;
CREATE TRIGGER ready_own_changed AFTER UPDATE ON own_station
WHEN NEW.id <> OLD.id OR NEW.office <> OLD.office OR NEW.kind <> OLD.kind BEGIN ${ALL} END;
CREATE TRIGGER ready_own_new AFTER INSERT ON own_station BEGIN ${ALL} END;
CREATE TRIGGER ready_own_gone AFTER DELETE ON own_station BEGIN ${ALL} END;
CREATE TRIGGER ready_former_new AFTER INSERT ON former_station BEGIN ${ALL} END;
CREATE TRIGGER ready_former_gone AFTER DELETE ON former_station BEGIN ${ALL} END;

-- Whom this office answered is looked for among hand-overs, not among all lines.
CREATE INDEX record_transfer ON record (case_id) WHERE kind = 'transfer' AND current = 1;
`;
