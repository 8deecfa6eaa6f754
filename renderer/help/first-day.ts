import { text } from '../../db/codebook/text.ts';
import type { Text } from '../../db/codebook/types.ts';

/** A first day in ten minutes, with invented cases: nothing in it can go wrong. */
export const FIRST_DAY: readonly Text[] = [
  text(
    'Open the desk with invented cases (Settings, Display). Nothing there is real.',
    'Ouvrez le poste avec les dossiers inventés (Réglages, Affichage). Rien n’y est réel.',
    'Abra el puesto con casos inventados (Ajustes, Pantalla). Nada de eso es real.',
  ),
  text(
    'Press T. Read the first line of Today, and press Enter on it.',
    'Appuyez sur T. Lisez la première ligne d’« Aujourd’hui », puis appuyez sur Entrée.',
    'Pulse T. Lea la primera línea de Hoy y pulse Intro.',
  ),
  text(
    'You are in a case. Look for danger, contact and consent.',
    'Vous êtes dans un dossier. Cherchez le danger, le contact et le consentement.',
    'Está en un caso. Busque el peligro, el contacto y el consentimiento.',
  ),
  text(
    'Press Escape. You are back where you came from.',
    'Appuyez sur Échap. Vous revenez d’où vous veniez.',
    'Pulse Esc. Vuelve al lugar de donde venía.',
  ),
  text(
    'Press N. Answer three questions by their digits, with Enter between.',
    'Appuyez sur N. Répondez à trois questions par un chiffre, suivi d’Entrée.',
    'Pulse N. Responda a tres preguntas con una cifra, seguida de Intro.',
  ),
  text(
    'Press Ctrl Z. The last answer is gone, and you read which.',
    'Appuyez sur Ctrl Z. La dernière réponse disparaît, et l’écran dit laquelle.',
    'Pulse Ctrl Z. La última respuesta desaparece, y la pantalla dice cuál era.',
  ),
  text(
    'Press Alt 1, then Ctrl S. A new case is saved.',
    'Appuyez sur Alt 1, puis Ctrl S. Un nouveau dossier est enregistré.',
    'Pulse Alt 1 y después Ctrl S. Se guarda un caso nuevo.',
  ),
  text(
    'Press Alt N, choose Note and write one. Leave it half typed, with Escape.',
    'Appuyez sur Alt N, choisissez Note et écrivez-en une. Quittez-la sans la finir, avec Échap.',
    'Pulse Alt N, elija Nota y escriba una. Salga sin terminarla, con Esc.',
  ),
  text(
    'Press T. Your draft waits under what you began.',
    'Appuyez sur T. Votre brouillon vous attend parmi ce que vous avez commencé.',
    'Pulse T. Su borrador espera entre lo que empezó.',
  ),
  text(
    'Press C and type three letters of a name.',
    'Appuyez sur C et saisissez trois lettres d’un nom.',
    'Pulse C y escriba tres letras de un nombre.',
  ),
  text(
    'Press E and look at what would be sealed. Seal nothing yet.',
    'Appuyez sur E et regardez ce qui serait scellé. Ne scellez rien encore.',
    'Pulse E y mire qué se sellaría. Todavía no selle nada.',
  ),
  text(
    'Press F9. The screen is blank and the desk is locked.',
    'Appuyez sur F9. L’écran est vide et le poste est verrouillé.',
    'Pulse F9. La pantalla queda vacía y el puesto, bloqueado.',
  ),
];
