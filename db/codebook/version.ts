/**
 * The version of the codebook, written into every record. The minor number grows when questions or codes are added; the major one
 * when the meaning of something that exists changes, which it should never have to. `codebook.lock.json` says what each version
 * brought; a test refuses what is new until this number is raised and `npm run codebook:lock` has entered it.
 */
export const CODEBOOK_VERSION = '1.1';
