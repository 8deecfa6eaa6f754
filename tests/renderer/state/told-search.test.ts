import { afterEach, describe, expect, it } from 'vitest';
import { putAwayTold, putTold, useToldSearch } from '../../../renderer/state/told-search.ts';

const NOWHERE = { places: [], total: 0 };

describe('what words of what was told found', () => {
  afterEach(putAwayTold);

  it('stands in the place of the list while they are in the field', () => {
    useToldSearch.setState({ words: ' quarz ' });
    putTold('quarz', NOWHERE);
    expect(useToldSearch.getState()).toEqual({ words: ' quarz ', found: NOWHERE, opened: undefined });
  });

  it('is dropped when it comes after the search was put away, or others are typed', () => {
    useToldSearch.setState({ words: 'quarz' });
    putAwayTold();
    putTold('quarz', NOWHERE);
    expect(useToldSearch.getState().found).toBeUndefined();
    useToldSearch.setState({ words: 'lampe' });
    putTold('quarz', NOWHERE);
    expect(useToldSearch.getState().found).toBeUndefined();
  });
});
