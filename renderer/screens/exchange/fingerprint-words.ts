/** Words as someone types them from the telephone: commas, numbers and capitals do not matter. */
export function wordsIn(typed: string): readonly string[] {
  return typed.toLowerCase().match(/\p{L}+/gu) ?? [];
}
