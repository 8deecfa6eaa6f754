import { type Donor, MOST_DONORS, WHOLE_SHARE } from '../../../../preload/contract.ts';
import { withLatinDigits } from '../../../components/answers/typed-digits.ts';

/** What was typed, one a line; `unread`: the first line that says nothing of the kind. */
interface TypedLines<T> {
  readonly read: readonly T[];
  readonly unread: string | undefined;
}

const SHARE = /^(?<name>.*?\S)[\s:;,=·]+(?<whole>\d{1,3})(?:[.,](?<tenth>\d))?\s*%?$/u;

/** Donors with their shares in a hundred: `G/TIP 60`, `SIDA: 33,3 %`; a donor alone has no known share. */
export function donorsTyped(text: string): TypedLines<Donor> {
  return linesOf(text, MOST_DONORS, (line) => {
    const { name = line, whole, tenth = '0' } = SHARE.exec(line)?.groups ?? {};
    const share = whole === undefined ? null : Number(whole) * 10 + Number(tenth);
    return share !== null && share > WHOLE_SHARE ? undefined : { name, share };
  });
}

/** The same donors as somebody would type them. */
export function typedDonors(donors: readonly Donor[]): string {
  return donors.map(({ name, share }) => (share === null ? name : `${name} ${share / 10} %`)).join('\n');
}

function linesOf<T>(text: string, most: number, read: (line: string) => T | undefined): TypedLines<T> {
  const lines = text
    .split('\n')
    .map((line) => withLatinDigits(line).trim())
    .filter((line) => line !== '')
    .map((line) => ({ line, is: read(line) }));
  return {
    read: lines.flatMap(({ is }) => is ?? []),
    unread: (lines.find(({ is }) => is === undefined) ?? lines[most])?.line,
  };
}
