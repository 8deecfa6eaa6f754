import { describe, expect, it } from 'vitest';
import { answersOfCall } from '../../../../renderer/screens/first-contact/page-answers.ts';
import { loaded } from '../../drawn.ts';

const { newCall, readCallBack } = await loaded(() => import('../../../../renderer/screens/hotline/typed-call.ts'));

const typed = (more: object = {}) => ({
  ...newCall(),
  ...{ wantsCallBack: true, number: '0555 010 203', day: '2026-05-05', hour: '18h30' },
  ...{ whoMayAnswer: 'the aunt', whatToSay: 'the shop', ...more },
});

describe('how somebody is called back', () => {
  it('is nothing where they do not want to be, whatever was typed', () => {
    expect(readCallBack(newCall())).toBeNull();
    expect(readCallBack(typed({ wantsCallBack: false }))).toBeNull();
  });

  it('has a number, a day, and an hour that can be read or none', () => {
    const back = { number: '0555 010 203', day: '2026-05-05', whoMayAnswer: 'the aunt', whatToSay: 'the shop' };
    expect(readCallBack(typed())).toEqual({ ...back, hour: '18:30' });
    expect(readCallBack(typed({ hour: ' ' }))).toEqual({ ...back, hour: null });
    expect(readCallBack(typed({ hour: 'in the evening' }))).toBeUndefined();
    expect(readCallBack(typed({ number: ' ' }))).toBeUndefined();
    expect(readCallBack(typed({ day: null }))).toBeUndefined();
  });
});

describe('a first contact that is made of a call', () => {
  it('knows how they came to us, and the language of who called for themselves', () => {
    expect(answersOfCall({ caller: 'person', language: 'ron' })).toEqual({
      'intake.channel': 'hotline',
      'profile.languages': ['ron'],
    });
    expect(answersOfCall({ caller: 'family', language: 'ron' })).toEqual({ 'intake.channel': 'hotline' });
    expect(answersOfCall({ caller: 'person', language: null })).toEqual({ 'intake.channel': 'hotline' });
    expect(answersOfCall(undefined)).toEqual({});
  });
});
