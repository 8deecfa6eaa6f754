/** A name in words as it is compared with another: without regard to case and spaces. Nothing else makes two spellings one. Pure. */
export function plainName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLowerCase();
}
