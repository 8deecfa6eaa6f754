import type { SettingsPart } from '../../state/route.ts';
export function Settings(_: { readonly part: SettingsPart }) {
  return null;
}
