/** Of whoever is in danger Today reads those alone whom it shows, the worst first, and counts the others: the index holds all that says who these are. */
export const DANGER_FIRST = `
-- The day of the case's line of danger on Today, and what it is while somebody is late; null where they are in none.
ALTER TABLE case_index ADD COLUMN danger_day TEXT;
ALTER TABLE case_index ADD COLUMN late_day TEXT;
DROP INDEX case_index_danger;
CREATE INDEX case_index_danger ON case_index (danger_order, danger_day, late_from, late_until, late_order, late_day)
  WHERE danger_order IS NOT NULL OR late_order IS NOT NULL;
`;
