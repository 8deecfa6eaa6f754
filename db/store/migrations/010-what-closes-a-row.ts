/**
 * What decides whether somebody may find or read a case by its row has columns of its own: it was read from the lines of Today, which say what
 * people are shown. Filled at the next log-in, when everything derived is made anew.
 */
export const WHAT_CLOSES_A_ROW = `
-- The UTC minute at which the hours of an emergency end.
ALTER TABLE case_index ADD COLUMN emergency_until TEXT;
-- 1: somebody said that nothing may be kept, and the file is the focal point's alone.
ALTER TABLE case_index ADD COLUMN closed_by_no INTEGER NOT NULL DEFAULT 0;
-- 1: a decision waits for the approver.
ALTER TABLE case_index ADD COLUMN asks_approver INTEGER NOT NULL DEFAULT 0;`;
