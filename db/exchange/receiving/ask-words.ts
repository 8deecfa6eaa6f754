/**
 * The words in which an office is asked, by mail or telephone: ready to be copied or printed, in each language, whatever the desk's own is. They
 * name no case and no person.
 */
import { monthLabel } from '../../codebook/dates-in-words.ts';
import { filledWith } from '../../codebook/filled.ts';
import { inEach, text } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import type { InboxTrouble } from '../../contract/inbox.ts';

const DAMAGED = text(
  'Your file no. {number} did not arrive whole. Please send the same file once more.',
  'Votre fichier n° {number} n’est pas arrivé entier. Merci d’envoyer le même fichier encore une fois.',
  'Su archivo n.º {number} no llegó entero. Por favor, envíe otra vez el mismo archivo.',
);
const DAMAGED_FILE = text(
  'A file of yours ({file}) did not arrive whole. Please send the same file once more.',
  'Un de vos fichiers ({file}) n’est pas arrivé entier. Merci d’envoyer le même fichier encore une fois.',
  'Un archivo suyo ({file}) no llegó entero. Por favor, envíe otra vez el mismo archivo.',
);
const GAP = text(
  'Your file no. {numbers} never arrived; later ones did. Perhaps it was only a receipt: please look at what you sent, and send it again. If it was cases and you no longer have it, seal everything anew.',
  'Il nous manque de votre part : n° {numbers}. De plus récents sont arrivés. Peut-être n’était-ce qu’un accusé de réception : merci de regarder ce que vous avez envoyé et de le renvoyer. S’il s’agissait de dossiers et que vous n’avez plus le fichier, scellez tout de nouveau.',
  'Nos falta de su parte: n.º {numbers}. Otros posteriores sí llegaron. Quizá era solo un acuse de recibo: por favor, mire qué envió y envíelo de nuevo. Si eran casos y ya no tiene el archivo, selle todo otra vez.',
);
const ACT_GAP = text(
  'Of the {of} files that you sealed for us together, file {parts} never arrived (no. {numbers}). Please send that file once more; if you no longer have it, seal that number again under Exchange, Packages.',
  'Sur les {of} fichiers que vous avez scellés ensemble pour nous, il nous manque : {parts} (n° {numbers}). Merci de renvoyer ce qui manque ; si vous ne l’avez plus, scellez de nouveau ce numéro sous Échange, Paquets.',
  'De los {of} archivos que selló juntos para nosotros, nos falta: {parts} (n.º {numbers}). Por favor, envíe otra vez lo que falta; si ya no lo tiene, selle ese número de nuevo en Intercambio, Paquetes.',
);
const SET_ASIDE = text(
  'Part of what you sent did not fit what is here. Please seal once more after you have taken in our receipt.',
  'Une partie de votre envoi ne s’accorde pas avec ce qui est ici. Merci de sceller de nouveau après avoir ouvert notre accusé de réception.',
  'Parte de su envío no encaja con lo que hay aquí. Por favor, selle de nuevo después de incorporar nuestro acuse de recibo.',
);
const DIRECTORY = text(
  'A file came whose sender is not in our directory. Please send us the newest directory.',
  'Nous avons reçu un fichier dont l’expéditeur n’est pas dans notre répertoire. Merci de nous envoyer le dernier répertoire.',
  'Recibimos un archivo cuyo remitente no está en nuestro directorio. Por favor, envíenos el directorio más reciente.',
);
const CALL = text(
  'Call the number that you know, not one from the message. Ask whether the computer was restored from a copy, lent, or stolen, and what was sent last. Tell headquarters what you heard.',
  'Appelez le numéro que vous connaissez, pas celui du message. Demandez si l’ordinateur a été restauré depuis une copie, prêté ou volé, et ce qui a été envoyé en dernier. Dites au siège ce que vous avez appris.',
  'Llame al número que conoce, no al del mensaje. Pregunte si el equipo se restauró desde una copia, se prestó o fue robado, y qué fue lo último que se envió. Comunique a la sede lo que le digan.',
);
const REPORT = text(
  'We have nothing from you for {months}. Please seal what has changed and send the file to headquarters.',
  'Nous n’avons rien reçu de votre part pour {months}. Merci de sceller ce qui a changé et d’envoyer le fichier au siège.',
  'No recibimos nada suyo de {months}. Por favor, selle lo que cambió y envíe el archivo a la sede.',
);

type Asked = Pick<InboxTrouble, 'is' | 'mend' | 'name' | 'packageNumber' | 'places'>;

/** What is asked about one trouble; of one that is mended by a call, what to say there. Null where nobody is asked. */
export function wordsAbout({ is, mend, name, packageNumber, places }: Asked): Text | null {
  if (mend === 'ask-headquarters') return DIRECTORY;
  if (mend === 'call') return CALL;
  if (mend !== 'ask-again') return null;
  if (is === 'gap') {
    const named = { numbers: String(places.numbers), parts: String(places.parts), of: String(places.of) };
    return withPlaces(places.of === undefined ? GAP : ACT_GAP, named);
  }
  if (is === 'set-aside') return SET_ASIDE;
  return packageNumber === null
    ? withPlaces(DAMAGED_FILE, { file: name ?? '…' })
    : withPlaces(DAMAGED, { number: String(packageNumber) });
}

/** What is asked of an office that has not reported these months (`2026-10`). */
export function wordsToReport(months: readonly string[]): Text {
  return inEach((language) => {
    const named = months.map((month) => monthLabel(month, language));
    return filledWith(REPORT[language], { months: new Intl.ListFormat(language).format(named) });
  });
}

/** One message of several, a line each. */
export function together(words: readonly Text[]): Text {
  return inEach((language) => [...new Set(words.map((one) => one[language]))].join('\n'));
}

function withPlaces(words: Text, places: Readonly<Record<string, string>>): Text {
  return inEach((language) => filledWith(words[language], places));
}
