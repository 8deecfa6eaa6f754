/** Whom somebody who stays in a house can tell that something there is not right: name, telephone or address, on the back of the house sheet. */
export const COMPLAINTS_TO = `
ALTER TABLE house ADD COLUMN complaints_to TEXT;`;
