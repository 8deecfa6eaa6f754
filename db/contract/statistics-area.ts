/** What statistics answers: tables on the screen, tables that leave, and what left. */
import { z } from 'zod';
import { REGION_VERSIONS } from '../codebook/regions.ts';
import { STOP_REASONS } from '../codebook/stop-reasons.ts';
import { LANGUAGES, type Text } from '../codebook/types.ts';
import {
  annualAsked,
  contractAsked,
  contractToStop,
  leaving,
  MOST_PICTURE_TEXT,
  type PublishedFolder,
  picture,
  printedEdition,
  protect,
  type ReleasedDocument,
  type ReleasedReport,
  type ReleaseRow,
  TABLE_FILES,
} from './releases.ts';
import type { Report } from './report.ts';
import { projectAsked, reportRequest } from './statistics.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

/** A code and what it is called. */
export interface CodeInWords {
  readonly code: string;
  readonly label: Text;
}

/** What tables can be narrowed by: each variable with the name of the list in which its codes stand. */
export interface FilterVariables {
  readonly variables: readonly { readonly id: string; readonly label: Text; readonly list: string }[];
  readonly lists: Readonly<Record<string, readonly CodeInWords[]>>;
}

export const statisticsArea = {
  /** On the screen, inside the case database. */
  report: verb<Report>()(reportRequest.extend({ protect }), { long: true, waits: true }),
  /** What a table can be narrowed by, in three languages; regions by the `mapping`, else by that of each. For whoever may see exact tables. */
  filters: verb<FilterVariables>()(z.object({ mapping: z.enum(REGION_VERSIONS).optional() })),
  /**
   * Registers what leaves by the clipboard, on paper or at a terminal. For partners and the public it is what is printed in its place: refused
   * where nothing is printed, or that is not given out, or not yet.
   */
  release: verb<ReleasedReport>()(leaving.extend({ how: z.enum(['copy', 'print', 'command']) }), {
    long: true,
    waits: true,
  }),
  /**
   * Registers a table as {@link release} does and writes it to a file, which is not encrypted: the place is asked for first, so that a dialog
   * that was closed registers nothing. Refused as well with what the door for files refuses.
   */
  releaseFile: verb<ReleasedReport>()(
    leaving.extend({ as: z.enum(TABLE_FILES), out: fileToken(), language: z.enum(LANGUAGES), picture }),
    { long: true, waits: true },
  ),
  /**
   * Registers a table whose picture the window is going to draw in points (PNG), as {@link releaseFile} does: the window draws what is answered,
   * and {@link writePicture} writes it. Not among long work, whose process ends with its answer: the place waits in the first one.
   */
  releasePicture: verb<ReleasedReport>()(leaving.extend({ out: fileToken(), language: z.enum(LANGUAGES), picture })),
  /** Writes the picture of a table that was registered for it, once, where that was said. Refused with `paper-not-registered` where none waits for it. */
  writePicture: verb<null>()(z.object({ number: z.number().int(), png: z.base64().max(MOST_PICTURE_TEXT) })),
  /** Registers the report of a project for one of its donors, which leaves by the clipboard, on paper or at a terminal. */
  contract: verb<ReleasedReport>()(contractAsked.extend({ how: z.enum(['copy', 'print', 'command']) }), {
    long: true,
    waits: true,
  }),
  /** Registers it as {@link contract} does and writes it to a file, which is not encrypted. Refused as well with what the door for files refuses. */
  contractFile: verb<ReleasedReport>()(
    contractAsked.extend({ as: z.enum(TABLE_FILES), out: fileToken(), language: z.enum(LANGUAGES) }),
    { long: true, waits: true },
  ),
  /**
   * Registers the annual report as one release, and answers it as a document that prints or becomes a PDF: inside from exact tables, for partners and
   * the public from the printed year alone, refused as {@link release} is. It is entered as what the window made itself before it leaves.
   */
  annual: verb<ReleasedDocument>()(annualAsked, { long: true, waits: true }),
  /** Registers a project as it stands, exactly, for inside. Refused with `no-such-project`, `report-whole-day`, `release-needs-reason`. */
  project: verb<ReleasedReport>()(
    projectAsked.extend({ reason: z.string().trim().max(500), how: z.enum(['copy', 'print', 'command']) }),
    { long: true, waits: true },
  ),
  /** A project as it stands, exactly, on the screen. Refused with `no-such-project`, `report-whole-day`. */
  projectInside: verb<Report>()(projectAsked, { long: true, waits: true }),
  /** Registers it as {@link project} does and writes it to a file, which is not encrypted. Refused as well with what the door for files refuses. */
  projectFile: verb<ReleasedReport>()(
    projectAsked.extend({
      ...{ reason: z.string().trim().max(500), as: z.enum(TABLE_FILES) },
      ...{ out: fileToken(), language: z.enum(LANGUAGES) },
    }),
    { long: true, waits: true },
  ),
  /**
   * Writes the open facts that headquarters may count into a new folder, as Parquet and CSV with a dictionary, under a number of the list of what left.
   * Sealed to an `age` recipient, or `plain` with why it is not: one of the two. Refused with `publish-headquarters`, `reason-needed`, `publish-how`,
   * `publish-recipient`, and with what the door for files refuses.
   */
  publish: verb<PublishedFolder>()(
    z.object({
      out: fileToken(),
      reason: z.string().trim().max(500),
      recipient: z.string().trim().max(4000).optional(),
      plain: z.string().trim().max(500).optional(),
    }),
    { long: true, stops: true },
  ),
  /** What left, here and as offices told headquarters; the newest first. For whoever takes tables out. */
  releases: verb<readonly ReleaseRow[]>()(z.object({})),
  /** Gives the numbers of a period out no more, or again (`why` null). Refused with `release-not-told` where none of them left. */
  stop: verb<null>()(z.object({ edition: printedEdition, why: z.enum(STOP_REASONS).nullable() })),
  /** The same of the report of a project for its donors. Refused as {@link stop} is, and with `contract-later-left`. */
  stopContract: verb<null>()(z.object({ contract: contractToStop, why: z.enum(STOP_REASONS).nullable() })),
};
