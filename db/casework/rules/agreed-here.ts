/** All that the records of a case say of what may leave, whoever it would go to: what a sealing asks of them. Pure. */
import type { CaseRecord } from '../record/case-record.ts';
import { countsAsOwn } from '../record/opening-record.ts';
import { storyStaysClosed } from './consent-given.ts';
import { headquartersPays } from './fund-decisions.ts';
import { type AgreedSharing, agreedAsAdult, agreedSharing, type RecordedSharing, recordedSharing } from './sharing.ts';
import { bindingOfKind } from './told-here.ts';

/** What is not so is left out: it is kept of every case. */
export interface AgreedHere {
  readonly sharing: AgreedSharing;
  /** {@link agreedAsAdult}. */
  readonly asAdult?: AgreedSharing;
  /** What other offices recorded themselves, by office; an office that recorded nothing is left out. */
  readonly recorded?: Readonly<Record<string, RecordedSharing>>;
  readonly storyStays?: true;
  readonly headquartersPays?: true;
  /** Somebody handed the case over, or answered it. */
  readonly handedOver?: true;
}

export function agreedHere(records: readonly CaseRecord[]): AgreedHere {
  const others = bindingOfKind(records, 'consent').filter((record) => !countsAsOwn(record));
  const offices = [...new Set(others.map(({ office }) => office))];
  const recorded = Object.fromEntries(offices.map((office) => [office, recordedSharing(records, office)]));
  const asAdult = agreedAsAdult(records);
  return {
    sharing: agreedSharing(records),
    ...(asAdult === undefined ? {} : { asAdult }),
    ...(offices.length === 0 ? {} : { recorded }),
    ...(storyStaysClosed(records) ? { storyStays: true } : {}),
    ...(headquartersPays(records) ? { headquartersPays: true } : {}),
    ...(records.some(({ kind }) => kind === 'transfer') ? { handedOver: true } : {}),
  };
}
