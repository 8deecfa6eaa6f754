import type { Texts } from './texts.ts';

/** What is done with the cases that are selected in the list. */
export const selectedTexts = {
  bar: { en: 'What is selected', fr: 'Sélection', es: 'Lo seleccionado' },
  count_one: { en: '{count} selected', fr: '{count} sélectionné', es: '{count} seleccionado' },
  count_other: { en: '{count} selected', fr: '{count} sélectionnés', es: '{count} seleccionados' },
  all: { en: 'Select all {total}', fr: 'Sélectionner les {total}', es: 'Seleccionar los {total}' },
  first: {
    en: 'Select the first {most} of {total}',
    fr: 'Sélectionner les {most} premiers sur {total}',
    es: 'Seleccionar los primeros {most} de {total}',
  },
  clear: { en: 'Clear selection', fr: 'Désélectionner', es: 'Quitar selección' },
  tooMany: {
    en: 'At most {most} at once. Take some out.',
    fr: 'Au plus {most} à la fois. Retirez-en.',
    es: 'Como máximo {most} a la vez. Quite algunos.',
  },
  hand: { en: 'Hand to…', fr: 'Confier à…', es: 'Asignar a…' },
  close: { en: 'Close…', fr: 'Clore…', es: 'Cerrar…' },
  keep: { en: 'Keep…', fr: 'Conserver…', es: 'Conservar…' },
  keepTitle: { en: 'Keep or erase', fr: 'Conserver ou effacer', es: 'Conservar o borrar' },
  export: { en: 'Export…', fr: 'Exporter…', es: 'Exportar…' },
  print: { en: 'Print…', fr: 'Imprimer…', es: 'Imprimir…' },
  consulate: { en: 'Consulate…', fr: 'Consulat…', es: 'Consulado…' },
  seal: { en: 'Seal…', fr: 'Sceller…', es: 'Sellar…' },
  done: { en: 'Done', fr: 'Terminé', es: 'Listo' },
  left_one: { en: '{count} stays as it is', fr: '{count} reste tel quel', es: '{count} queda como está' },
  left_other: { en: '{count} stay as they are', fr: '{count} restent tels quels', es: '{count} quedan como están' },
  notOnIt_one: {
    en: '{count} is not on this paper',
    fr: '{count} n’est pas sur ce document',
    es: '{count} no está en esta hoja',
  },
  notOnIt_other: {
    en: '{count} are not on this paper',
    fr: '{count} ne sont pas sur ce document',
    es: '{count} no están en esta hoja',
  },

  handTitle: { en: 'Hand to a colleague', fr: 'Confier à une autre personne', es: 'Asignar a otra persona' },
  handText: {
    en: 'They work on these cases too. Whoever works on them now goes on.',
    fr: 'Cette personne y travaillera aussi. Celles qui y travaillent déjà continuent.',
    es: 'También trabajará en ellos. Quienes ya trabajan en ellos siguen.',
  },
  colleague: { en: 'Colleague', fr: 'À qui', es: 'A quién' },
  handAct_one: { en: 'Hand on {count} case', fr: 'Confier {count} dossier', es: 'Asignar {count} caso' },
  handAct_other: { en: 'Hand on {count} cases', fr: 'Confier {count} dossiers', es: 'Asignar {count} casos' },
  handed_one: {
    en: '{count} case handed to {user}.',
    fr: '{count} dossier confié à {user}.',
    es: '{count} caso asignado a {user}.',
  },
  handed_other: {
    en: '{count} cases handed to {user}.',
    fr: '{count} dossiers confiés à {user}.',
    es: '{count} casos asignados a {user}.',
  },

  closeTitle: { en: 'Close cases', fr: 'Clore des dossiers', es: 'Cerrar casos' },
  closableNone: {
    en: 'None can be closed yet.',
    fr: 'Aucun ne peut encore être clos.',
    es: 'Todavía no se puede cerrar ninguno.',
  },
  closable_one: { en: '{count} can be closed.', fr: '{count} peut être clos.', es: '{count} se puede cerrar.' },
  closable_other: { en: '{count} can be closed.', fr: '{count} peuvent être clos.', es: '{count} se pueden cerrar.' },
  closeReason: { en: 'Reason for all of them', fr: 'Motif, pour tous', es: 'Motivo, para todos' },
  closeAct_one: { en: 'Close {count} case', fr: 'Clore {count} dossier', es: 'Cerrar {count} caso' },
  closeAct_other: { en: 'Close {count} cases', fr: 'Clore {count} dossiers', es: 'Cerrar {count} casos' },
  closed_one: { en: '{count} case closed.', fr: '{count} dossier clos.', es: '{count} caso cerrado.' },
  closed_other: { en: '{count} cases closed.', fr: '{count} dossiers clos.', es: '{count} casos cerrados.' },

  exportTitle: { en: 'Export the list', fr: 'Exporter la liste', es: 'Exportar la lista' },
  exportText: {
    en: 'References and coded answers, no names. The file is not encrypted: whoever has it reads it.',
    fr: 'Références et réponses codées, sans noms. Le fichier n’est pas chiffré : quiconque l’a peut le lire.',
    es: 'Referencias y respuestas codificadas, sin nombres. El archivo no está cifrado: quien lo tenga puede leerlo.',
  },
  exportReason: { en: 'Why a file?', fr: 'Pourquoi un fichier ?', es: '¿Por qué un archivo?' },
  exportAct_one: { en: 'Export {count} case', fr: 'Exporter {count} dossier', es: 'Exportar {count} caso' },
  exportAct_other: { en: 'Export {count} cases', fr: 'Exporter {count} dossiers', es: 'Exportar {count} casos' },
  exported_one: {
    en: '{count} case written, number {number} under Papers and files sent out.',
    fr: '{count} dossier écrit : numéro {number} sous Sorties.',
    es: '{count} caso escrito: número {number} en Salidas.',
  },
  exported_other: {
    en: '{count} cases written, number {number} under Papers and files sent out.',
    fr: '{count} dossiers écrits : numéro {number} sous Sorties.',
    es: '{count} casos escritos: número {number} en Salidas.',
  },
  fileName: { en: 'list {day}.xlsx', fr: 'liste {day}.xlsx', es: 'lista {day}.xlsx' },
} as const satisfies Texts;
