/** The roles of an office's people (casework/RULES.md, Who sees what); headquarters has its own two. */
export const ROLES = [
  'focal-point',
  'caseworker',
  'shelter-manager',
  'approver',
  'hq-case-manager',
  'hq-analyst',
] as const;
export type Role = (typeof ROLES)[number];
