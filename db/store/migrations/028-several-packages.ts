/** Which packages were sealed in one act, and which stands in the place of one that was lost. */
export const SEVERAL_PACKAGES = `
-- Number of the first package of the act, and how many there are; null where it was sealed alone.
ALTER TABLE package_out ADD COLUMN act_first INTEGER;
ALTER TABLE package_out ADD COLUMN act_count INTEGER;
ALTER TABLE package_in ADD COLUMN act_first INTEGER;
ALTER TABLE package_in ADD COLUMN act_count INTEGER;
-- Number of a lost package of the same epoch, in whose place this one came.
ALTER TABLE package_in ADD COLUMN again INTEGER;
`;
