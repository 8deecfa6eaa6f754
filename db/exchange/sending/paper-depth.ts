/** How deep a case may go to an office on paper: as deep as it would be sealed for it, and no deeper. Reads only. */
import type { CaseRecord } from '../../casework/record/case-record.ts';
import { chapterGate, type DepthOf, NOT_HANDED_OVER, sharingGate } from '../../casework/rules/sharing.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Database } from '../../store/database.ts';
import { ownStation } from '../../store/station.ts';
import type { Depth } from '../format/sharing-depth.ts';
import { addressees, type KnownStation, knownStations } from '../trust/known-stations.ts';
import { caseAt, isHandedTo } from './cases-of.ts';
import { depthFor } from './seal-cases.ts';

/** How deep it goes; or why nothing does. */
export type PaperDepths =
  | { readonly depthOf: DepthOf; readonly stops: null }
  | { readonly depthOf: null; readonly stops: SentenceCode };

/** For another office of the directory. */
export function depthsForOffice(
  db: Database,
  caseId: string,
  records: readonly CaseRecord[],
  office: string | undefined,
): PaperDepths {
  const stations = addressees(knownStations(db), office ?? '', ownStation(db).id);
  const station = stations.find(({ headquarters }) => !headquarters);
  if (station === undefined) return { depthOf: null, stops: 'report-for-whom' };
  const concerns = caseAt(db, station.office)(caseId) || isHandedTo(records, station.office);
  if (!concerns) return { depthOf: null, stops: NOT_HANDED_OVER.reason ?? 'seal-nothing' };
  return depths(db, records, station, depthFor(station, undefined));
}

/** For headquarters, which reads on paper what it would be sent without identity. */
export function depthsForHeadquarters(db: Database, records: readonly CaseRecord[]): PaperDepths {
  const own = ownStation(db).id;
  const station = [...knownStations(db).values()].find(
    ({ id, headquarters, state }) => headquarters && state === 'active' && id !== own,
  );
  return station === undefined
    ? { depthOf: null, stops: 'report-for-whom' }
    : depths(db, records, station, 'without-identity');
}

function depths(db: Database, records: readonly CaseRecord[], to: KnownStation, asked: Depth | undefined): PaperDepths {
  const gate = sharingGate(records, to, asked);
  const depth = paperDepth(gate.allowed ? gate.depth : null);
  if (depth === null) return { depthOf: null, stops: gate.reason ?? 'seal-nothing' };
  const own = ownStation(db).office;
  const ofWriter: DepthOf = (writer) => {
    if (writer === own) return depth;
    const chapter = chapterGate(records, writer, to, asked);
    return paperDepth(chapter.allowed ? chapter.depth : null);
  };
  return { depthOf: ofWriter, stops: null };
}

/** One row of core variables is no paper. */
function paperDepth(depth: Depth | null): ReturnType<DepthOf> {
  return depth === 'core' ? null : depth;
}
