/** What a register's short code is made of. */
export const REGISTER_CODE = /^[A-Z0-9][A-Z0-9-]{0,23}$/;

/** A register's short code as it is kept, whoever types it: in capitals, with a hyphen where a space stands. */
export function registerCode(typed: string): string {
  return typed.trim().toUpperCase().replace(/\s+/gu, '-');
}
