/**
 * Makes act-1.1.json: three sealed packages of one act as Waymark sealed them when this was written, with the keys of both invented stations. It is
 * run once; what it made is read for ever. `node tests/db/exchange/format/vectors/make-act.ts > tests/db/exchange/format/vectors/act-1.1.json`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal } from '../../../../../db/exchange/sending/seal.ts';
import { introduce, openDesk, write, writeCase } from '../../desk.ts';

const mission = await openDesk('RS-BEG');
const hq = await openDesk('HQ', { kind: 'headquarters' });
introduce(mission, [mission.station, hq.station]);
for (const end of ['AAAAA2', 'AAAAA3', 'AAAAA4']) {
  const caseId = writeCase(mission, `RS-BEG-26-${end}`);
  write(mission, caseId, [{ kind: 'service', open: { date: '2026-01-14' } }]);
}
const bounds = { chapters: 1, bytes: 1024 ** 2 };
const { files } = await seal(mission.session, { to: 'HQ' }, mission.out, { bounds });
const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const made = {
  source: 'exchange/FORMAT.md (Several packages)',
  sender: { id: mission.station.id, card: b64(mission.station.card.bytes) },
  recipient: {
    identity: hq.station.ageIdentity,
    seed: b64(hq.station.sign.seed),
    public: b64(hq.station.sign.public),
    card: b64(hq.station.card.bytes),
  },
  packages: files.map(({ name, number }) => ({ number, sealed: b64(readFileSync(join(mission.out, name))) })),
};
process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
mission.close();
hq.close();
