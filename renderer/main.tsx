import './fonts.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './look.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { refusalIn } from './calls.ts';
import { loadDeskSoon } from './later.ts';
import { readWords } from './locales/by-language.ts';
import { refuseElementsInText } from './markup-policy.ts';
import { setUiLanguage } from './state/language.ts';
import { loadPreferences } from './state/preferences.ts';
import { loadStation } from './state/session.ts';

refuseElementsInText(window);
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element with the id "root"');

/** A database that has ended before its first answer must not leave an empty window. */
function databaseEnded(thrown: unknown): true {
  if (refusalIn(thrown).code === 'database-ended') return true;
  throw thrown;
}

/** While the database starts, which takes longer. */
async function readChosenLanguage(): Promise<void> {
  const { language } = await loadPreferences();
  await readWords(language);
  setUiLanguage(language);
}

const [ended] = await Promise.all([loadStation().then(() => false, databaseEnded), readChosenLanguage()]);
createRoot(place).render(
  <StrictMode>
    <App databaseEnded={ended} />
  </StrictMode>,
);
loadDeskSoon();
