/**
 * From which rooms somebody in a house is to be kept apart. It is written as a text that names room codes, and never a person; what else it says is
 * for people to read. Pure.
 */
import { registerCode } from '../../codebook/register-code.ts';

/** Whether a text names a room: as a whole word, however it is typed. */
export function namesRoom(text: string, room: string): boolean {
  return inWords(text).includes(inWords(room));
}

/** `, ` and `/` end a code as a space does. */
function inWords(text: string): string {
  return `-${registerCode(text).replace(/[^\p{L}\p{N}]+/gu, '-')}-`.replace(/-+/g, '-');
}

/** Somebody who is in a house, or comes, as far as their room goes. */
interface Placed {
  readonly room: string | null;
  /** What is written of whom they are kept apart from; null where nothing is. */
  readonly keepApart: string | null;
}

/** Whether somebody is in a room that they are to be kept apart from. */
function isWhereTheyMustNotBe({ room, keepApart }: Placed): boolean {
  return room !== null && keepApart !== null && namesRoom(keepApart, room);
}

/**
 * Whether somebody who gets a room would meet whom they are to be kept apart from: it is a room that their own stay names, or in it is somebody who
 * is kept apart from the room that they come from.
 */
export function wouldMeet(coming: Placed, room: string, others: readonly Placed[]): boolean {
  if (isWhereTheyMustNotBe({ ...coming, room })) return true;
  const from = coming.room;
  return (
    from !== null &&
    from !== room &&
    others.some((other) => other.room === room && isWhereTheyMustNotBe({ ...other, room: from }))
  );
}
