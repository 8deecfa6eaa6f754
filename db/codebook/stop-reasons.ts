/** Why an edition of numbers is given out no more. */
export const STOP_REASONS = ['numbers-wrong', 'may-tell-of-somebody'] as const;
export type StopReason = (typeof STOP_REASONS)[number];
