/** What is counted of a request, as one word of the fact `referrals-told`: written and read here alone. Pure. */

const TOLD = ['day', 'to-kind', 'for', 'service', 'outcome'] as const;
type Told = (typeof TOLD)[number];

/** A stroke between; nothing where nobody noted it. No day and no code has a stroke or a space in it. */
export function requestWord(told: Readonly<Record<Told, string | undefined>>): string {
  return TOLD.map((what) => told[what] ?? '').join('/');
}

/** One thing of what was told of a request; undefined where nobody noted it. */
export function toldOf(request: string, what: Told): string | undefined {
  return request.split('/')[TOLD.indexOf(what)] || undefined;
}
