/** What a person's consent in force says about sharing with one kind of recipient. */
const SHARING_ANSWERS = [
  'with-name',
  'without-name',
  'counted-only',
  'refuses',
  'later',
  'not-asked',
  'emergency',
  /** Taken over from older files in which nobody recorded the question. */
  'not-recorded',
] as const;
export type SharingWith = (typeof SHARING_ANSWERS)[number];
