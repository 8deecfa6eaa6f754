import { FILE_ENDINGS, type Language, type Purpose } from '../preload/contract.ts';
import type { FileKind } from './electron.ts';

type Text = Readonly<Record<Language, string>>;

/** Purposes whose files have an ending of their own must say what such files are called. */
type KindOf<P extends Purpose> = P extends keyof typeof FILE_ENDINGS
  ? { readonly kind: Text }
  : { readonly kind?: never };

/** What each dialog of the system is headed with, and how the kind of file it asks for is called. */
const asking: { readonly [P in Purpose]: { readonly title: Text } & KindOf<P> } = {
  packages: {
    title: {
      en: 'Choose packages to open',
      fr: 'Choisir les paquets à ouvrir',
      es: 'Elegir los paquetes que se van a abrir',
    },
    kind: { en: 'Packages', fr: 'Paquets', es: 'Paquetes' },
  },
  card: {
    title: { en: 'Office card', fr: 'Carte de bureau', es: 'Tarjeta de oficina' },
    kind: { en: 'Office cards', fr: 'Cartes de bureau', es: 'Tarjetas de oficina' },
  },
  directory: {
    title: { en: 'Office directory', fr: 'Répertoire des bureaux', es: 'Directorio de oficinas' },
    kind: { en: 'Directories', fr: 'Répertoires', es: 'Directorios' },
  },
  backup: {
    title: { en: 'Copy of the station', fr: 'Copie du poste', es: 'Copia del puesto' },
    kind: { en: 'Copies', fr: 'Copies', es: 'Copias' },
  },
  copies: {
    title: {
      en: 'Second place for copies',
      fr: 'Second emplacement des copies',
      es: 'Segundo lugar para las copias',
    },
  },
  cases: {
    title: { en: 'Choose a file of cases', fr: 'Choisir un fichier de dossiers', es: 'Elegir un archivo de casos' },
  },
  attachment: { title: { en: 'Attach a file', fr: 'Joindre un fichier', es: 'Adjuntar un archivo' } },
  sealed: {
    title: {
      en: 'Where to put the sealed file',
      fr: 'Où enregistrer le fichier scellé',
      es: 'Dónde guardar el archivo sellado',
    },
  },
  'root-key': {
    title: { en: 'Headquarters key file', fr: 'Fichier de clé du siège', es: 'Archivo de clave de la sede' },
    kind: { en: 'Key files', fr: 'Fichiers de clé', es: 'Archivos de clave' },
  },
  table: {
    title: { en: 'Save the table', fr: 'Enregistrer le tableau', es: 'Guardar la tabla' },
    kind: { en: 'CSV tables', fr: 'Tableaux CSV', es: 'Tablas CSV' },
  },
  spreadsheet: {
    title: { en: 'Save the spreadsheet', fr: 'Enregistrer le classeur', es: 'Guardar la hoja de cálculo' },
    kind: { en: 'Spreadsheets', fr: 'Classeurs', es: 'Hojas de cálculo' },
  },
  picture: {
    title: { en: 'Save the picture', fr: 'Enregistrer l’image', es: 'Guardar la imagen' },
    kind: { en: 'SVG pictures', fr: 'Images SVG', es: 'Imágenes SVG' },
  },
  image: {
    title: { en: 'Save the picture', fr: 'Enregistrer l’image', es: 'Guardar la imagen' },
    kind: { en: 'PNG pictures', fr: 'Images PNG', es: 'Imágenes PNG' },
  },
  paper: {
    title: { en: 'Save the paper', fr: 'Enregistrer le document', es: 'Guardar la hoja' },
    kind: { en: 'PDF', fr: 'PDF', es: 'PDF' },
  },
};

const everything: Text = { en: 'All files', fr: 'Tous les fichiers', es: 'Todos los archivos' };

export function titleFor(purpose: Purpose, language: Language): string {
  return asking[purpose].title[language];
}

/**
 * The kind asked for first, by the endings its writers give, and all files after it: names that travelled by mail lose
 * their endings. A dialog opens on the first, and Windows gives a saved file the first one's ending.
 */
export function kindsFor(purpose: Purpose, language: Language): FileKind[] {
  const kind = asking[purpose].kind;
  const all = { name: everything[language], extensions: ['*'] };
  const endings: { readonly [P in Purpose]?: string } = FILE_ENDINGS;
  const ending = endings[purpose];
  return kind === undefined || ending === undefined ? [all] : [{ name: kind[language], extensions: [ending] }, all];
}
