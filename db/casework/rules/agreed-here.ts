/** All that the records of a case say of what may leave, whoever it would go to: what a sealing asks of them. Pure. */
import type { CaseRecord } from '../record/case-record.ts';
import { countsAsOwn } from '../record/opening-record.ts';
import { storyStaysClosed } from './consent-given.ts';
import { headquartersPays } from './fund-decisions.ts';
import { type AgreedSharing, agreedAsAdult, agreedSharing, type RecordedSharing, recordedSharing } from './sharing.ts';
import { bindingOfKind } from './told-here.ts';

export interface AgreedHere {
  readonly sharing: AgreedSharing;
  /** {@link agreedAsAdult}. */
  readonly asAdult: AgreedSharing | null;
  /** What other offices recorded themselves, by office; an office that recorded nothing is left out. */
  readonly recorded: Readonly<Record<string, RecordedSharing>>;
  readonly storyStays: boolean;
  readonly headquartersPays: boolean;
  /** Somebody handed the case over, or answered it. */
  readonly handedOver: boolean;
}

export function agreedHere(records: readonly CaseRecord[]): AgreedHere {
  const others = bindingOfKind(records, 'consent').filter((record) => !countsAsOwn(record));
  const offices = [...new Set(others.map(({ office }) => office))];
  return {
    sharing: agreedSharing(records),
    asAdult: agreedAsAdult(records),
    recorded: Object.fromEntries(offices.map((office) => [office, recordedSharing(records, office)])),
    storyStays: storyStaysClosed(records),
    headquartersPays: headquartersPays(records),
    handedOver: records.some(({ kind }) => kind === 'transfer'),
  };
}
