/** Room 2 before room 10. */
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

export function compareRooms(a: string, b: string): number {
  return BY_NUMBER.compare(a, b);
}
