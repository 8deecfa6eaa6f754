import { describe, expect, it } from 'vitest';
import { formatsIn } from '../../../../renderer/formats.ts';
import { lastChange } from '../../../../renderer/screens/cases/last-change.ts';

describe('the last change in the list', () => {
  it.each([
    ['en', '4 May 2025', 'May 2025'],
    ['fr', '4 mai 2025', 'mai 2025'],
    ['es', '4 may 2025', 'mayo de 2025'],
  ] as const)(
    'is a day, and of somebody who does not want anything kept a month and no day: %s',
    (language, day, month) => {
      const changedAt = '2025-05-04T10:00Z';
      const formats = formatsIn(language);
      expect(lastChange({ kind: 'case', changedAt }, formats)).toBe(day);
      expect(lastChange({ kind: 'anonymous', changedAt }, formats)).toBe(month);
    },
  );
});
