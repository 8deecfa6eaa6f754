/** Publishing facts for analysts. Source: statistics/RULES.md, Published facts. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const PUBLISH_SENTENCES = [
  sentence(
    'publish-headquarters',
    'Only headquarters publishes facts: it alone has what every office may tell. Nothing was written. For your own office’s figures use Statistics.',
    'Seul le siège publie des données : lui seul a ce que chaque bureau peut communiquer. Rien n’a été écrit. Pour les chiffres de votre bureau, utilisez Statistiques.',
    'Solo la sede publica datos: solo ella tiene lo que cada oficina puede comunicar. No se escribió nada. Para las cifras de su oficina use Estadísticas.',
  ),
  sentence(
    'publish-how',
    'Say either for whom it is sealed (--to, an age recipient) or, with a second reason, why it is not sealed (--plain). Nothing was written.',
    'Indiquez soit pour qui sceller (--to, un destinataire age), soit, avec un second motif, pourquoi ne pas sceller (--plain). Rien n’a été écrit.',
    'Indique para quién se sella (--to, un destinatario de age) o bien, con un segundo motivo, por qué no se sella (--plain). No se escribió nada.',
  ),
  sentence(
    'publish-recipient',
    'This is no recipient to seal to: it begins with age1pq1 and is made with age-keygen -pq (age 1.3 or newer). Nothing was written; ask whoever will read it for theirs.',
    'Ce n’est pas un destinataire pour lequel sceller : il commence par age1pq1 et s’obtient avec age-keygen -pq (age 1.3 ou plus récent). Rien n’a été écrit ; demandez le sien à qui lira les fichiers.',
    'No es un destinatario para el que se pueda sellar: empieza por age1pq1 y se crea con age-keygen -pq (age 1.3 o más reciente). No se escribió nada; pida el suyo a quien vaya a leerlo.',
  ),
  sentence(
    'outgoing-folder-not-empty',
    'There is something at this place already, and files that leave are not mixed with others. Nothing was written; name a new folder, or empty this one.',
    'Il y a déjà quelque chose à cet endroit, et ce qui sort ne se mêle pas à d’autres fichiers. Rien n’a été écrit ; indiquez un nouveau dossier ou videz celui-ci.',
    'Ya hay algo en este lugar, y lo que sale no se mezcla con otros archivos. No se escribió nada; indique una carpeta nueva o vacíe esta.',
  ),
  sentence(
    'publish-done',
    'Written: {cases} rows, one for each case and office; number {number} of the papers and files sent out. Not in it: {held} cases held back, {only} only counted.',
    'Écrit : {cases} lignes, une par dossier et bureau ; numéro {number} des sorties. N’y figurent pas : {held} dossiers retenus, {only} comptés seulement.',
    'Escrito: {cases} filas, una por caso y oficina; número {number} de las salidas. No están: {held} casos retenidos, {only} solo contados.',
  ),
] as const satisfies readonly Sentence[];
