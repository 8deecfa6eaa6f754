/**
 * Seals five cases in five packages and is killed on the way, as by a power cut. `argv`: the station's folder, its database key as base64url, where
 * the packages go, and when: `between` the second and the third, or `in` the third.
 */
import { seal } from '../../../../db/exchange/sending/seal.ts';
import { sitAt } from '../../../bench/office.ts';

const [folder = '', key = '', out = '', when = ''] = process.argv.slice(2);
const desk = sitAt({ folder, key });
let left = 0;
const die = () => process.kill(process.pid, 'SIGKILL');
await seal(desk.session, { to: 'HQ' }, out, {
  bounds: { chapters: 1, bytes: 1024 ** 3 },
  left: () => {
    left += 1;
    if (left === 2 && when === 'between') die();
  },
  progress: () => {
    if (left === 2 && when === 'in') die();
  },
});
