/** What an office may spend on a project line before anything is decided, in minor units of the line's currency. */
export const ADVANCE = `
ALTER TABLE project ADD COLUMN advance INTEGER;`;
