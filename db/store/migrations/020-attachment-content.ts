/**
 * The pictures of attachments, beside the private halves that name them by their hash. A picture goes with the last private half of its case that
 * names it, whoever takes that half out and in the same transaction: erasing a record, or a case, leaves none behind.
 */
const DROP_UNNAMED = `
BEGIN
  DELETE FROM attachment_content WHERE case_id = OLD.case_id AND sha256 NOT IN (
    SELECT json_extract(CAST(private_line AS TEXT), '$.body.sha256') FROM record
    WHERE case_id = OLD.case_id AND kind = 'attachment' AND private_line IS NOT NULL
      AND json_extract(CAST(private_line AS TEXT), '$.body.sha256') IS NOT NULL);
END;`;

export const ATTACHMENT_CONTENT = `
CREATE TABLE attachment_content (
  case_id TEXT NOT NULL,
  -- SHA-256 of the bytes, as the private half says it (base64url).
  sha256 TEXT NOT NULL,
  -- Null: what came under this hash was no plain picture, and was not kept.
  bytes BLOB,
  PRIMARY KEY (case_id, sha256)
) STRICT;
CREATE TRIGGER attachment_half_taken_out AFTER UPDATE OF private_line ON record
WHEN OLD.kind = 'attachment' AND OLD.private_line IS NOT NULL AND NEW.private_line IS NULL ${DROP_UNNAMED}
CREATE TRIGGER attachment_record_taken_out AFTER DELETE ON record
WHEN OLD.kind = 'attachment' AND OLD.private_line IS NOT NULL ${DROP_UNNAMED}`;
