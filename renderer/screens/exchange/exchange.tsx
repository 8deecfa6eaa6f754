import type { ExchangePart } from '../../state/route.ts';
export function Exchange(_: {
  readonly part: ExchangePart;
  readonly to: string | undefined;
  readonly cases: readonly string[] | undefined;
}) {
  return null;
}
