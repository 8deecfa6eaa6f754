/** What a target of a project counts, by which code of help, and until when; those from before are words alone. */
export const TARGETS = `
UPDATE project SET targets = coalesce((
  SELECT json_group_array(json_object(
    'what', json_extract(value, '$.what'), 'count', json_extract(value, '$.count'), 'counts', NULL, 'service', NULL, 'by', NULL, 'why', NULL
  ) ORDER BY key) FROM json_each(project.targets)
), '[]');
`;
