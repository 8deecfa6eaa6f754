/** Scans and photos. */
import { z } from 'zod';
import { LONGEST_NOTE, MOST_PAGES } from '../codebook/bounds.ts';
import type { CodeOf } from '../codebook/lists/index.ts';
import type { CaseFile } from './case-file.ts';
import { caseId, id } from './fields.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

/** A picture on its way between screen and database. */
export interface Picture {
  readonly media: CodeOf<'attachment-media'>;
  /** Base64. */
  readonly data: string;
}

/** A file as it was chosen: a picture, or a PDF, whose pages become pictures. */
export interface ChosenScan {
  readonly media: Picture['media'] | 'pdf';
  /** Base64. */
  readonly data: string;
}

/** Twenty MiB in base64. */
const MOST_PICTURE_TEXT = 28_000_000;

export const pictureVerbs = {
  /**
   * The file that somebody chose as a scan or photo, to be drawn anew before it is added: its bytes in base64, because not every host carries bytes.
   * Refused with what `readChosenScan` says.
   */
  choosePicture: verb<ChosenScan>()(z.object({ file: fileToken() })),
  /**
   * Adds a scan or photo, drawn anew, to the case or to one of its records, or the pages of a paper, all or none. `id` is that of the first.
   * Refused with what `attach` says.
   */
  attach: verb<{ readonly id: string; readonly undo: string; readonly file: CaseFile }>()(
    z.object({
      caseId,
      of: z.string().min(1).max(40),
      about: z.object({ station: id, id }).optional(),
      pages: z
        .array(
          z.object({
            note: z.string().max(LONGEST_NOTE),
            /** Base64. */
            data: z.string().min(1).max(MOST_PICTURE_TEXT),
          }),
        )
        .min(1)
        .max(MOST_PAGES),
    }),
  ),
  /** The picture of an attachment, to be looked at inside the window alone. */
  picture: verb<Picture>()(z.object({ caseId, station: id, id })),
};
