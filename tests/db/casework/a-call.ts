/** A call to the hotline as somebody notes it. */
import type { hotlineArea } from '../../../db/contract/hotline.ts';
import type { CheckedInputOf } from '../../../db/contract/index.ts';

export const CALL: CheckedInputOf<(typeof hotlineArea)['note']> = {
  ...{ kind: 'call', way: 'telephone', language: 'ron', caller: 'family', country: 'ITA', topics: ['missing'] },
  ...{ advice: ['search'], referredTo: 'Lantern Clinic', canTalk: 'yes', callBack: null },
};
