import type { Language, Purpose } from '../preload/contract.ts';
import type { FileKind } from './electron.ts';

type Text = Readonly<Record<Language, string>>;

/** What each dialog of the system is headed with, and the kinds of file it offers (by file-name ending). */
const asking: Readonly<Record<Purpose, { readonly title: Text; readonly kind?: readonly [Text, readonly string[]] }>> =
  {
    packages: {
      title: {
        en: 'Choose packages to open',
        fr: 'Choisir les paquets à ouvrir',
        es: 'Elegir los paquetes que se van a abrir',
      },
      kind: [{ en: 'Packages', fr: 'Paquets', es: 'Paquetes' }, ['age']],
    },
    card: {
      title: { en: 'Office card', fr: 'Carte de bureau', es: 'Ficha de oficina' },
      kind: [{ en: 'Office cards', fr: 'Cartes de bureau', es: 'Fichas de oficina' }, ['json']],
    },
    directory: {
      title: { en: 'Office directory', fr: 'Annuaire des bureaux', es: 'Directorio de oficinas' },
      kind: [{ en: 'Directories', fr: 'Annuaires', es: 'Directorios' }, ['age', 'json']],
    },
    backup: { title: { en: 'Choose a copy', fr: 'Choisir une copie', es: 'Elegir una copia' } },
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
      kind: [{ en: 'Key files', fr: 'Fichiers de clé', es: 'Archivos de clave' }, ['age']],
    },
    table: {
      title: { en: 'Save the table', fr: 'Enregistrer le tableau', es: 'Guardar la tabla' },
      kind: [{ en: 'CSV tables', fr: 'Tableaux CSV', es: 'Tablas CSV' }, ['csv']],
    },
    spreadsheet: {
      title: { en: 'Save the spreadsheet', fr: 'Enregistrer le classeur', es: 'Guardar la hoja de cálculo' },
      kind: [{ en: 'Spreadsheets', fr: 'Classeurs', es: 'Hojas de cálculo' }, ['xlsx']],
    },
    paper: {
      title: { en: 'Save the paper', fr: 'Enregistrer le document', es: 'Guardar el documento' },
      kind: [{ en: 'PDF', fr: 'PDF', es: 'PDF' }, ['pdf']],
    },
  };

const everything: Text = { en: 'All files', fr: 'Tous les fichiers', es: 'Todos los archivos' };

export function titleFor(purpose: Purpose, language: Language): string {
  return asking[purpose].title[language];
}

/** The kind asked for first, and all files after it: names that travelled by mail lose their endings. */
export function kindsFor(purpose: Purpose, language: Language): FileKind[] {
  const kind = asking[purpose].kind;
  const all = { name: everything[language], extensions: ['*'] };
  return kind ? [{ name: kind[0][language], extensions: [...kind[1]] }, all] : [all];
}
