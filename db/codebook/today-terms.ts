/** How many days Today looks ahead, waits before it asks, and goes on telling: for the lines themselves and for the page that explains them. */
export const TODAY_TERMS = {
  /** Dates and follow-ups that lie further ahead are not shown yet. */
  ahead: 14,
  /** A day that matters in a proceeding, and the last day of a permit, are shown from further ahead: they take weeks to prepare. */
  prepares: 42,
  /** After these a package without a receipt is asked about: mail takes its time, and so do people. */
  receipt: 14,
  /** How long a loss stands, and how long what is only news. */
  loss: 30,
  news: 7,
  /** After so many days it is a danger that what was written is in no copy. */
  copy: 7,
  /**
   * For so many days after the one on which somebody was expected an adult is late, while nobody says anything of it: longer than whoever works
   * alone is away. Stays of before that rule do not say that somebody came, and would ring for ever.
   */
  late: 30,
  /** Within so many days headquarters, or an approver, confirms what was decided by telephone. */
  telephone: 7,
  /** So many days a file that is prepared for erasure waits, and can be taken back. */
  erasure: 14,
  /** After so many days a number that was left to call back is deleted. */
  callBack: 30,
} as const;
