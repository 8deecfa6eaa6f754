import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

/** What `waymark tour` says of each step when it is done. */
export const TOUR_SENTENCES = [
  sentence(
    'tour-begins',
    'A tour with invented cases. Nobody in it is real.',
    'Une visite avec des dossiers inventés. Aucune personne n’y est réelle.',
    'Un recorrido con casos inventados. Ninguna persona es real.',
  ),
  sentence(
    'tour-set-up',
    'Set up: the missions {mission} and {second}, and headquarters, {headquarters}. Each has its own encrypted database.',
    'Installés : les missions {mission} et {second}, et le siège, {headquarters}. Chacun a sa base chiffrée.',
    'Preparadas: las misiones {mission} y {second}, y la sede, {headquarters}. Cada una tiene su base de datos cifrada.',
  ),
  sentence(
    'tour-cases',
    'Taken over: {office} has {cases} invented cases.',
    'Intégrés : {office} a {cases} dossiers inventés.',
    'Incorporados: {office} tiene {cases} casos inventados.',
  ),
  sentence(
    'tour-joined',
    'Joined: the words of cards and root were compared. Directory {number} names {offices} offices.',
    'Inscrits : les mots des cartes et de la clé racine ont été comparés. Le répertoire {number} nomme {offices} bureaux.',
    'Inscritas: se compararon las palabras de las tarjetas y de la clave raíz. El directorio {number} nombra {offices} oficinas.',
  ),
  sentence(
    'tour-house-sheet',
    'Written: the house sheet of {reference}, in {file}.',
    'Écrite : la fiche de séjour de {reference}, dans {file}.',
    'Escrita: la hoja de estancia de {reference}, en {file}.',
  ),
  sentence(
    'tour-no-house-sheet',
    'Left out: the house sheet. A PDF needs Chromium, and none is installed. Install it and take the tour again.',
    'Omise : la fiche de séjour. Un PDF demande Chromium, qui n’est pas installé. Installez-le et refaites la visite.',
    'Omitida: la hoja de estancia. Un PDF necesita Chromium y no está instalado. Instálelo y repita el recorrido.',
  ),
  sentence(
    'tour-handed-over',
    'Handed over: {reference} to {office}, as the person agreed. It opened {records} records of the case there.',
    'Transmis : {reference} à {office}, avec l’accord de la personne. Ce bureau a ouvert {records} fiches du dossier.',
    'Traspasado: {reference} a {office}, con el acuerdo de la persona. Allí se abrieron {records} fichas del caso.',
  ),
  sentence(
    'tour-sealed',
    'Sealed for {office}: {cases} cases with {records} records. {stays} cases stay at the mission.',
    'Scellés pour {office} : {cases} dossiers avec {records} fiches. {stays} dossiers restent à la mission.',
    'Sellados para {office}: {cases} casos con {records} fichas. {stays} casos se quedan en la misión.',
  ),
  sentence(
    'tour-opened',
    'Opened at {office}: {cases} cases. {new} are new there, {setAside} are set aside.',
    'Ouverts à {office} : {cases} dossiers. {new} y sont nouveaux, {setAside} sont mis de côté.',
    'Abiertos en {office}: {cases} casos. {new} son nuevos allí, {setAside} quedan apartados.',
  ),
  sentence(
    'tour-receipt',
    'The receipt is back: {office} knows that {other} has them.',
    'L’accusé de réception est revenu : {office} sait que {other} les a.',
    'Volvió el acuse de recibo: {office} sabe que {other} los tiene.',
  ),
  sentence(
    'tour-profile',
    'Counted at {office}, exactly, as only the inside may see it:',
    'Compté à {office}, exactement, comme on ne le voit qu’en interne :',
    'Contado en {office}, con exactitud, como solo se ve internamente:',
  ),
  sentence(
    'tour-caseload',
    'The cases of {office} on {day:day}, by where they stand:',
    'Les dossiers de {office} au {day:day}, selon la phase :',
    'Los casos de {office} al {day:day}, según su etapa:',
  ),
  sentence(
    'tour-pictures',
    'Taken: pictures of {count} screens, in {folder}.',
    'Prises : les images de {count} écrans, dans {folder}.',
    'Tomadas: imágenes de {count} pantallas, en {folder}.',
  ),
  sentence(
    'tour-no-browser',
    'Left out: pictures of the screens. They need Chromium, and none is installed. Install it and take the tour again.',
    'Omises : les images des écrans. Elles demandent Chromium, qui n’est pas installé. Installez-le et refaites la visite.',
    'Omitidas: las imágenes de las pantallas. Necesitan Chromium y no está instalado. Instálelo y repita el recorrido.',
  ),
  sentence(
    'tour-no-build',
    'Left out: pictures of the screens. The window is not built yet: npm run tour builds it first.',
    'Omises : les images des écrans. La fenêtre n’est pas encore construite : npm run tour la construit d’abord.',
    'Omitidas: las imágenes de las pantallas. La ventana aún no está construida: npm run tour la construye antes.',
  ),
  sentence(
    'tour-no-checkout',
    'Left out: pictures of the screens. This program has no part that takes them; open its window instead.',
    'Omises : les images des écrans. Ce programme n’a pas de quoi les prendre ; ouvrez plutôt sa fenêtre.',
    'Omitidas: las imágenes de las pantallas. Este programa no tiene con qué tomarlas; abra su ventana.',
  ),
  sentence(
    'tour-lies-in',
    'Everything lies in {folder}, and nothing of it elsewhere.',
    'Tout se trouve dans {folder}, et nulle part ailleurs.',
    'Todo está en {folder}, y en ningún otro lugar.',
  ),
  sentence(
    'tour-log-in',
    'At each desk the user is {user}, and the password:',
    'À chaque poste, le nom d’utilisateur est {user}, et le mot de passe :',
    'En cada puesto el usuario es {user}, y la contraseña:',
  ),
  sentence(
    'tour-window',
    'The window, on a machine with a screen:',
    'La fenêtre, sur une machine avec un écran :',
    'La ventana, en un equipo con pantalla:',
  ),
  sentence(
    'tour-remove',
    'Delete the folder when you have seen it.',
    'Supprimez tout cela quand vous l’avez vu.',
    'Borre la carpeta cuando la haya visto.',
  ),
  sentence(
    'tour-stopped',
    'The tour stopped at “{act}”.',
    'La visite s’est arrêtée à « {act} ».',
    'El recorrido se detuvo en «{act}».',
  ),
] as const satisfies readonly Sentence[];
