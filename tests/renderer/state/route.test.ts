import { beforeEach, describe, expect, it } from 'vitest';
import { back, forgetHistory, fromHere, go, replaceRoute, useRoute } from '../../../renderer/state/route.ts';

const where = () => useRoute.getState().route;

beforeEach(forgetHistory);

describe('what was begun on a screen, and ends after it was left,', () => {
  it('does not fetch whoever went on to another screen back to it', () => {
    go({ screen: 'case', caseId: 'one', form: 'service' });
    go({ screen: 'statistics' });
    replaceRoute({ screen: 'case', caseId: 'one' });
    expect(where()).toEqual({ screen: 'statistics' });
  });

  it('nor to another case', () => {
    go({ screen: 'case', caseId: 'one', form: 'service' });
    go({ screen: 'case', caseId: 'two' });
    replaceRoute({ screen: 'case', caseId: 'one' });
    expect(where()).toEqual({ screen: 'case', caseId: 'two' });
  });

  it('moves one on only from where it was begun', () => {
    go({ screen: 'first-contact' });
    const onward = fromHere();
    go({ screen: 'house' });
    onward(() => go({ screen: 'case', caseId: 'one' }));
    expect(where()).toEqual({ screen: 'house' });
  });
});

describe('on the screen where one is', () => {
  it('a form of the case closes without a step in the history', () => {
    go({ screen: 'case', caseId: 'one' });
    replaceRoute({ screen: 'case', caseId: 'one', form: 'service' });
    replaceRoute({ screen: 'case', caseId: 'one' });
    expect(where()).toEqual({ screen: 'case', caseId: 'one' });
    back();
    expect(where()).toEqual({ screen: 'today' });
  });

  it('what takes a while moves one on', () => {
    go({ screen: 'first-contact' });
    fromHere()(back);
    expect(where()).toEqual({ screen: 'today' });
  });
});
