/** What a house was called before, and that it was taken out: what names one keeps its code and the name that it had. */
export const NAMES_OF_HOUSES = `
-- JSON: the names that it had, null where it had none, each with the UTC minute until which.
ALTER TABLE house ADD COLUMN former_names TEXT NOT NULL DEFAULT '[]';
-- 1: taken out of the register.
ALTER TABLE house ADD COLUMN taken_out INTEGER NOT NULL DEFAULT 0;`;
