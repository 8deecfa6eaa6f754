/** Bounds on meaning: more than anybody's case needs, and little enough that no case can stop a desk. */

/** Records a case, revisions among them. */
export const MOST_RECORDS = 10_000;
/** Citations in one record, both halves together. No form of today asks as many questions. */
export const MOST_CITATIONS = 200;
/** Characters of one text, in UTF-16 units. */
export const LONGEST_TEXT = 20_000;
/** Rows of one table inside a form: a stay of months has fewer appointments. */
export const MOST_ROWS = 100;
/** Characters of one cell, in UTF-16 units: a table of the longest is still one line of the format. */
export const LONGEST_CELL = 200;
/** Characters of a new password, in UTF-16 units: all of them are judged, while they are typed. */
export const LONGEST_PASSWORD = 128;
/** Characters of what is noted with a scan or photo, in UTF-16 units. */
export const LONGEST_NOTE = 500;
/** Pages of one paper that are added in one act. */
export const MOST_PAGES = 40;
