/**
 * Which room somebody left for the one that duty said yes to: who is kept apart from that room meets them there, and as long as both are there the
 * yes is told.
 */
export const LEFT_ROOM = `
ALTER TABLE room_given ADD COLUMN left_room TEXT;`;
