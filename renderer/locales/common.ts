import type { Texts } from './texts.ts';

/** Words that many screens share. */
export const commonTexts = {
  save: { en: 'Save', fr: 'Enregistrer', es: 'Guardar' },
  of: { en: '{done} of {total}', fr: '{done} sur {total}', es: '{done} de {total}' },
  cancel: { en: 'Cancel', fr: 'Annuler', es: 'Cancelar' },
  close: { en: 'Close', fr: 'Fermer', es: 'Cerrar' },
  back: { en: 'Back', fr: 'Retour', es: 'Volver' },
  next: { en: 'Next', fr: 'Suivant', es: 'Siguiente' },
  open: { en: 'Open', fr: 'Ouvrir', es: 'Abrir' },
  undo: { en: 'Undo', fr: 'Annuler l’action', es: 'Deshacer' },
  print: { en: 'Print', fr: 'Imprimer', es: 'Imprimir' },
  copy: { en: 'Copy', fr: 'Copier', es: 'Copiar' },
  copied: { en: 'Copied', fr: 'Copié', es: 'Copiado' },
  choose: { en: 'Choose…', fr: 'Choisir…', es: 'Elegir…' },
  change: { en: 'Change', fr: 'Modifier', es: 'Cambiar' },
  more: { en: 'More', fr: 'Plus', es: 'Más' },
  none: { en: 'none', fr: 'aucun', es: 'ninguno' },
  yes: { en: 'yes', fr: 'oui', es: 'sí' },
  language: { en: 'Language', fr: 'Langue', es: 'Idioma' },
  password: { en: 'Password', fr: 'Mot de passe', es: 'Contraseña' },
  showPassword: {
    en: 'Show or hide the password',
    fr: 'Afficher ou masquer le mot de passe',
    es: 'Mostrar u ocultar la contraseña',
  },
  office: { en: 'Office', fr: 'Bureau', es: 'Oficina' },
  unexpectedTitle: {
    en: 'Something went wrong in Waymark itself',
    fr: 'Une erreur s’est produite dans Waymark',
    es: 'Algo falló en Waymark',
  },
  unexpectedText: {
    en: 'What was saved is safe. Go back to Today and try again; if it happens again, lock and log in once more.',
    fr: 'Ce qui était enregistré est en sécurité. Revenez à « Aujourd’hui » et réessayez ; si cela se reproduit, verrouillez puis reconnectez-vous.',
    es: 'Lo guardado está a salvo. Vuelva a Hoy e inténtelo de nuevo; si se repite, bloquee la pantalla e inicie sesión otra vez.',
  },
  fillIn: { en: 'Fill this in.', fr: 'À remplir.', es: 'Complete este campo.' },
  unexpectedBack: { en: 'Back to Today', fr: 'Retour à « Aujourd’hui »', es: 'Volver a Hoy' },
  refused: {
    en: 'This was refused ({code}). Nothing was changed.',
    fr: 'Cette action a été refusée ({code}). Rien n’a été modifié.',
    es: 'Esta acción fue rechazada ({code}). No se cambió nada.',
  },
  strengthEmpty: {
    en: 'At least {least} characters; a few unrelated words are easy to remember and hard to guess.',
    fr: 'Au moins {least} caractères ; quelques mots sans rapport entre eux se retiennent bien et se devinent mal.',
    es: 'Al menos {least} caracteres; unas cuantas palabras sin relación se recuerdan bien y son difíciles de adivinar.',
  },
  strengthAsked: { en: 'Being judged…', fr: 'Évaluation…', es: 'Evaluando…' },
  fourWords: { en: 'Four words for me', fr: 'Quatre mots pour moi', es: 'Cuatro palabras para mí' },
  strengthShort: {
    en: 'Too short: at least {least} characters.',
    fr: 'Trop court : au moins {least} caractères.',
    es: 'Demasiado corta: al menos {least} caracteres.',
  },
  strengthLong: {
    en: 'Too long: at most {most} characters.',
    fr: 'Trop long : au plus {most} caractères.',
    es: 'Demasiado larga: como máximo {most} caracteres.',
  },
  strengthWeak: {
    en: 'Weak: someone with the PC could guess it. Add another word or two.',
    fr: 'Faible : une personne qui aurait l’ordinateur pourrait le deviner. Ajoutez un ou deux mots.',
    es: 'Débil: quien tenga el equipo podría adivinarla. Añada una o dos palabras.',
  },
  strengthFair: {
    en: 'Fair: one more word would make it strong.',
    fr: 'Moyen : un mot de plus le rendrait solide.',
    es: 'Aceptable: una palabra más la haría fuerte.',
  },
  strengthStrong: { en: 'Strong.', fr: 'Solide.', es: 'Fuerte.' },
} as const satisfies Texts;
