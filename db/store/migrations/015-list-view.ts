/**
 * What the list of cases is ordered by and says of a row, in columns of its own (filled at the next log-in, when everything derived is made anew);
 * views of the list that people keep; and how each of them left it.
 */
export const LIST_VIEW = `
-- Every name the person goes by (JSON: which name it is, and the text).
ALTER TABLE case_index ADD COLUMN names TEXT NOT NULL DEFAULT '[]';
-- The family name first, as a list shows it; and what that is put in order by.
ALTER TABLE case_index ADD COLUMN listed_name TEXT;
ALTER TABLE case_index ADD COLUMN name_order TEXT;
-- The place of the worst danger that stands, and of the most urgent flag; the lower the worse, null where there is none.
ALTER TABLE case_index ADD COLUMN danger_order INTEGER;
ALTER TABLE case_index ADD COLUMN flag_order INTEGER;
-- For who was expected in a house and has not come: the first and the last day on which they are late, and their place among those in danger then.
ALTER TABLE case_index ADD COLUMN late_from TEXT;
ALTER TABLE case_index ADD COLUMN late_until TEXT;
ALTER TABLE case_index ADD COLUMN late_order INTEGER;
-- Codes of the languages the person speaks, the best first, divided by spaces.
ALTER TABLE case_index ADD COLUMN languages TEXT;
-- The age when identified, in whole years.
ALTER TABLE case_index ADD COLUMN age_years INTEGER;

CREATE TABLE list_view (
  id TEXT PRIMARY KEY,
  -- Whose it is; null: the office's, for everybody here.
  owner INTEGER REFERENCES user(number),
  name TEXT NOT NULL,
  -- JSON: filter, sort, descending, columns.
  shows TEXT NOT NULL,
  -- 1: removed, and can still be put back.
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- How somebody left the list.
CREATE TABLE list_choice (
  user INTEGER PRIMARY KEY REFERENCES user(number),
  -- The view that was chosen; null: none.
  view TEXT,
  -- JSON: the columns; null: the usual ones.
  columns TEXT
) STRICT;`;
