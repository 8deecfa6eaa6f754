import type { Texts } from './texts.ts';

/** Scans and photos in a case. */
export const caseAttachTexts = {
  attach: { en: 'Scan or photo', fr: 'Scan ou photo', es: 'Escaneo o foto' },
  attachTitle: { en: 'Add a scan or photo', fr: 'Ajouter un scan ou une photo', es: 'Añadir un escaneo o una foto' },
  attachTo: { en: 'Added to: {record}', fr: 'Ajouté à : {record}', es: 'Se añade a: {record}' },
  attachChoose: { en: 'Choose a file…', fr: 'Choisir un fichier…', es: 'Elegir un archivo…' },
  attachOther: { en: 'Another file…', fr: 'Un autre fichier…', es: 'Otro archivo…' },
  attachHow: {
    en: 'JPEG, PNG or PDF, up to 20 MB. It is drawn anew: no place, time or telephone is kept, nor what a PDF holds beside its pages. Delete the file where it lies afterwards.',
    fr: 'JPEG, PNG ou PDF, jusqu’à 20 Mo. Tout est recréé : ni lieu, ni heure, ni téléphone ne sont gardés, ni ce qu’un PDF contient hors de ses pages. Supprimez ensuite le fichier d’origine.',
    es: 'JPEG, PNG o PDF, hasta 20 MB. Todo se genera de nuevo: no se guardan lugar, hora ni teléfono, ni lo que un PDF contiene fuera de sus páginas. Borre después el archivo original.',
  },
  attachWrong: {
    en: 'A wrong picture is deleted by undoing at once; withdrawing it later does not delete it.',
    fr: 'Annuler aussitôt supprime une mauvaise image ; la retirer plus tard ne la supprime pas.',
    es: 'Deshacer enseguida borra una imagen equivocada; retirarla más tarde no la borra.',
  },
  attachDrawing: {
    en: 'Drawing page {page} of {last}…',
    fr: 'Dessin de la page {page} sur {last}…',
    es: 'Se genera la página {page} de {last}…',
  },
  attachPages: {
    en: '{pages} pages. What could not be drawn stays white: compare with the file.',
    fr: '{pages} pages. Ce qui n’a pas pu être recréé reste blanc : comparez avec le fichier.',
    es: '{pages} páginas. Lo que no se pudo generar queda en blanco: compare con el archivo.',
  },
  attachPagesShown: {
    en: 'Pages {from} to {to} of {pages}',
    fr: 'Pages {from} à {to} sur {pages}',
    es: 'Páginas {from} a {to} de {pages}',
  },
  attachFrom: { en: 'Show from page', fr: 'Montrer à partir de la page', es: 'Mostrar desde la página' },
  attachEveryPage: { en: 'Choose all', fr: 'Tout choisir', es: 'Elegir todas' },
  attachNoPage: { en: 'Choose none', fr: 'Ne rien choisir', es: 'No elegir ninguna' },
  attachPage: { en: 'Page {page}', fr: 'Page {page}', es: 'Página {page}' },
  attachPageOf: { en: 'page {page} of {pages}', fr: 'page {page} sur {pages}', es: 'página {page} de {pages}' },
  attachPageNotDrawn: {
    en: 'Could not be drawn',
    fr: 'N’a pas pu être recréée',
    es: 'No se pudo generar',
  },
  attachPassword: { en: 'Password of the PDF', fr: 'Mot de passe du PDF', es: 'Contraseña del PDF' },
  attachUnlock: { en: 'Open', fr: 'Ouvrir', es: 'Abrir' },
  attachAddPages: {
    en: 'Add {chosen} of {pages} pages',
    fr: 'Ajouter {chosen} des {pages} pages',
    es: 'Añadir {chosen} de {pages} páginas',
  },
  attachPreview: {
    en: 'The picture as it will be kept',
    fr: 'L’image telle qu’elle sera gardée',
    es: 'La imagen tal como se guardará',
  },
  attachOf: { en: 'What it is of', fr: 'Ce que c’est', es: 'Qué es' },
  attachNote: { en: 'Note (page, date on it)', fr: 'Remarque (page, date)', es: 'Nota (página, fecha)' },
  attachAdd: { en: 'Add', fr: 'Ajouter', es: 'Añadir' },
  scansOf: { en: 'Scans and photos', fr: 'Scans et photos', es: 'Escaneos y fotos' },
  scanOpen: { en: 'Open', fr: 'Ouvrir', es: 'Abrir' },
  scanMissingPaper: {
    en: 'No scan of the signed paper.',
    fr: 'Pas de scan du papier signé.',
    es: 'Sin escaneo del papel firmado.',
  },
  scanNotTravelled: {
    en: 'The picture did not travel with the record.',
    fr: 'L’image n’est pas arrivée avec la fiche.',
    es: 'La imagen no llegó con la ficha.',
  },
  scanNotKept: {
    en: 'What came was no plain picture and was not kept. Ask the office that added it to send the case again.',
    fr: 'Ce qui est arrivé n’était pas une simple image et n’a pas été gardé. Demandez au bureau qui l’a ajouté de renvoyer le dossier.',
    es: 'Lo que llegó no era una simple imagen y no se guardó. Pida a la oficina que la añadió que envíe el caso de nuevo.',
  },
  pictureLarger: { en: 'Larger', fr: 'Agrandir', es: 'Ampliar' },
  pictureSmaller: { en: 'Smaller', fr: 'Réduire', es: 'Reducir' },
  pictureFit: { en: 'Whole page', fr: 'Page entière', es: 'Página entera' },
  pictureBefore: { en: 'Before', fr: 'Précédente', es: 'Anterior' },
  pictureNext: { en: 'Next', fr: 'Suivante', es: 'Siguiente' },
  pictureTurn: { en: 'Turn', fr: 'Tourner', es: 'Girar' },
} as const satisfies Texts;
