/** A new password shorter than this is not even asked about; the database judges the rest (`station.judgePassword`). */
export const SHORTEST = 8;
