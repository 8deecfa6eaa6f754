/**
 * `node build/readme/draw.ts`, after a build: draws today.png for the README, from a desk of invented cases in the Chromium shell.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lendPage, takePicture } from '../chromium-shell/lent-page.ts';

/** Cases that show something of everything on one screen. */
const INVENTED = { cases: 16, seed: 9, user: 'Aida', language: 'en' } as const;

const place = mkdtempSync(join(tmpdir(), 'picture-'));
const station = join(place, 'station');
const { page, close } = await lendPage({ ...process.env, WAYMARK_STATION: station, WAYMARK_HEADLESS: '1' });
try {
  await page.evaluate(
    (demo) => Reflect.get(window, 'waymark').station.setUpDemo({ ...demo, password: 'for a picture only' }),
    INVENTED,
  );
  await page.reload();
  await page.locator('[data-group] [data-line]').first().waitFor();
  await takePicture(page, join(import.meta.dirname, 'today.png'));
} finally {
  await close();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
}
