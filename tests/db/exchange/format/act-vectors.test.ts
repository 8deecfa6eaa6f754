/** Packages of one act that were sealed when format 1.1 was written down: they open in any order, whatever the sealing does since. */
import { afterEach, expect, it } from 'vitest';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { readCard } from '../../../../db/exchange/trust/card.ts';
import { stationOfCard, writeStation } from '../../../../db/exchange/trust/known-stations.ts';
import { privateKeyFrom } from '../../../../db/store/chapter.ts';
import { missingPackages } from '../../../../db/store/package-numbers.ts';
import { type Desk, openDesk, putFile } from '../desk.ts';
import { EPOCH } from '../forge.ts';
import vectors from './vectors/act-1.1.json' with { type: 'json' };

const bytes = (text: string) => Buffer.from(text, 'base64url');
const { recipient, sender, packages } = vectors;

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

async function headquarters(): Promise<Desk> {
  const [seed, publicKey] = [bytes(recipient.seed), bytes(recipient.public)];
  const card = readCard(bytes(recipient.card));
  const desk = await openDesk('HQ', {
    kind: 'headquarters',
    station: {
      ...{ id: card.station, office: 'HQ', kind: 'headquarters', demo: false, card, epoch: EPOCH },
      ...{ ageIdentity: recipient.identity, ageRecipient: card.ageRecipient },
      sign: { seed, public: publicKey, key: privateKeyFrom(seed, publicKey) },
    },
  });
  desks.push(desk);
  writeStation(desk.db, { ...stationOfCard(readCard(bytes(sender.card))), state: 'active' });
  return desk;
}

it.each([[[1, 2, 3]], [[3, 1, 2]], [[2, 3, 1]]])(
  'opened in the order %j they are the three cases, and until then say which is missing',
  async (order) => {
    const desk = await headquarters();
    const missing: (readonly number[])[] = [];
    for (const number of order) {
      const { sealed } = packages.find((one) => one.number === number) ?? { sealed: '' };
      const opened = await openPackage(desk.session, desk.folder, putFile(desk, 'in.waymark', bytes(sealed)));
      expect(opened).toMatchObject({ outcome: 'accepted', office: 'RS-BEG', counts: { new: 1, setAside: 0 } });
      missing.push(missingPackages(desk.db, sender.id).acts.flatMap(({ parts }) => parts));
    }
    expect(missing).toEqual([[1, 2, 3].filter((part) => part !== order[0]), [order[2]], []]);
    const references = desk.db.prepare('SELECT reference FROM case_index ORDER BY reference').pluck().all();
    expect(references).toEqual(['RS-BEG-26-AAAAA2', 'RS-BEG-26-AAAAA3', 'RS-BEG-26-AAAAA4']);
  },
);
