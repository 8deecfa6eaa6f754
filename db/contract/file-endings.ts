/**
 * How the files end that an office writes and is asked for, without the dot: one table for whoever writes them and for
 * the dialogs that look for them. A dialog shows nothing but these endings at first, so a name that is not from here is
 * a file nobody finds.
 */
export const FILE_ENDINGS = {
  /** Sealed packages, and directories, which are sealed like them. */
  packages: 'waymark',
  directory: 'waymark',
  card: 'card',
  'root-key': 'key',
  backup: 'copy',
  table: 'csv',
  spreadsheet: 'xlsx',
  picture: 'svg',
  image: 'png',
  paper: 'pdf',
} as const;

/** The name of headquarters' key file where nobody has given it another. */
export const ROOT_KEY_FILE = `root.${FILE_ENDINGS['root-key']}`;
/** The name that is proposed for a copy of the database. */
export const COPY_FILE = `waymark.${FILE_ENDINGS.backup}`;
