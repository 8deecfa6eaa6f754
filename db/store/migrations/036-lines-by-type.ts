/** What other stations said beside their cases is asked for by its type at every Today, and of most types nothing was said: no other line is read for that. */
export const LINES_BY_TYPE = `
CREATE INDEX kept_by_type ON kept_line (type);
`;
