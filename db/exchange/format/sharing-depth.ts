/**
 * How much of a case goes: `full`; `without-identity` (every record line, no private line, and what could name a person withheld
 * whole); `core` (one row of core variables, reserved). Decided by the consent in force per recipient and by the directory.
 */
export const DEPTHS = ['full', 'without-identity', 'core'] as const;
export type Depth = (typeof DEPTHS)[number];
