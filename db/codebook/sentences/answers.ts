import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

/** What is said of an answer that cannot be kept. */
export const ANSWER_SENTENCES = [
  sentence(
    'answer-unknown-question',
    'This form has no such question. Check its name against the list of questions.',
    'Ce formulaire n’a pas cette question. Vérifiez son nom dans la liste des questions.',
    'Este formulario no tiene esa pregunta. Compruebe su nombre en la lista de preguntas.',
  ),
  sentence(
    'answer-not-asked',
    'This question is not asked while the other answers stand as they do. Leave this answer out, or correct the answer that it depends on.',
    'Cette question n’est pas posée tant que les autres réponses restent ainsi. Laissez cette réponse de côté, ou corrigez celle dont elle dépend.',
    'Esta pregunta no se hace mientras las demás respuestas sigan así. Deje fuera esta respuesta, o corrija aquella de la que depende.',
  ),
  sentence(
    'answer-wrong-shape',
    'This answer is not of the kind the question asks for. Choose or type it again.',
    'Cette réponse n’est pas du type demandé. Choisissez-la ou saisissez-la de nouveau.',
    'Esta respuesta no es del tipo que pide la pregunta. Elíjala o escríbala de nuevo.',
  ),
  sentence(
    'answer-unknown-code',
    'This answer is not in the list. Choose one from the list; “other” is always possible where it stands there.',
    'Cette réponse n’est pas dans la liste. Choisissez-en une dans la liste ; « autre » est possible là où il figure.',
    'Esta respuesta no está en la lista. Elija una de la lista; «otro» es posible donde aparece.',
  ),
  sentence(
    'answer-not-a-date',
    'This is not a date. Give a day, a month or a year, for example 3.11.2025, Nov 2025 or 2025.',
    'Ce n’est pas une date. Indiquez un jour, un mois ou une année, par exemple 3.11.2025, nov. 2025 ou 2025.',
    'Esto no es una fecha. Indique un día, un mes o un año, por ejemplo 3/11/2025, nov. 2025 o 2025.',
  ),
  sentence(
    'answer-no-such-day',
    'There is no such day in the calendar. Correct it, or give only the month or the year.',
    'Ce jour n’existe pas dans le calendrier. Corrigez-le, ou indiquez seulement le mois ou l’année.',
    'Ese día no existe en el calendario. Corríjalo, o indique solo el mes o el año.',
  ),
  sentence(
    'answer-year-out-of-range',
    'The year must lie between 1900 and 2199. Check it.',
    'L’année doit se situer entre 1900 et 2199. Vérifiez-la.',
    'El año debe estar entre 1900 y 2199. Compruébelo.',
  ),
  sentence(
    'answer-number-too-small',
    'This number is too small for the question. Check it.',
    'Ce nombre est trop petit pour cette question. Vérifiez-le.',
    'Este número es demasiado pequeño para la pregunta. Compruébelo.',
  ),
  sentence(
    'answer-number-too-large',
    'This number is too large for the question. Check it.',
    'Ce nombre est trop grand pour cette question. Vérifiez-le.',
    'Este número es demasiado grande para la pregunta. Compruébelo.',
  ),
  sentence(
    'answer-no-such-country',
    'There is no country with this code. Choose the country from the list.',
    'Aucun pays ne porte ce code. Choisissez le pays dans la liste.',
    'Ningún país tiene ese código. Elija el país en la lista.',
  ),
  sentence(
    'answer-no-such-language',
    'There is no language with this code. Choose the language from the list.',
    'Aucune langue ne porte ce code. Choisissez la langue dans la liste.',
    'Ningún idioma tiene ese código. Elija el idioma en la lista.',
  ),
  sentence(
    'answer-no-such-currency',
    'There is no currency with this code. Choose the currency from the list.',
    'Aucune monnaie ne porte ce code. Choisissez la monnaie dans la liste.',
    'Ninguna moneda tiene ese código. Elija la moneda en la lista.',
  ),
  sentence(
    'answer-too-long',
    'This text is too long for the question. Shorten it, or put the rest into a note.',
    'Ce texte est trop long pour cette question. Raccourcissez-le, ou placez le reste dans une note.',
    'Este texto es demasiado largo para la pregunta. Acórtelo, o ponga el resto en una nota.',
  ),
  sentence(
    'answer-bad-text',
    'This text holds signs that cannot be kept. Type it again instead of pasting it.',
    'Ce texte contient des caractères qui ne peuvent pas être conservés. Saisissez-le au lieu de le coller.',
    'Este texto contiene caracteres que no se pueden guardar. Escríbalo en lugar de pegarlo.',
  ),
  sentence(
    'answer-not-a-register-code',
    'A code has capital letters, digits and hyphens, at most 24. Take it from the register.',
    'Un code se compose de majuscules, de chiffres et de traits d’union, 24 au plus. Prenez-le dans le registre.',
    'Un código lleva mayúsculas, cifras y guiones, 24 como máximo. Tómelo del registro.',
  ),
  sentence(
    'answer-not-a-province',
    'A province is written as its ISO 3166-2 code, such as UA-63. The name of a place goes into its own question.',
    'Une province s’écrit par son code ISO 3166-2, par exemple UA-63. Le nom d’un lieu a sa propre question.',
    'Una provincia se escribe con su código ISO 3166-2, por ejemplo UA-63. El nombre de un lugar tiene su propia pregunta.',
  ),
  sentence(
    'answer-not-an-id',
    'This does not name a case or a person. Choose it from the list instead of typing it.',
    'Cela ne désigne ni un dossier ni une personne. Choisissez dans la liste au lieu de saisir.',
    'Esto no corresponde a ningún caso ni persona. Elija en la lista en lugar de escribir.',
  ),
  sentence(
    'answer-not-a-citation',
    'This does not point to an answer of another record. Cite it again from the case file.',
    'Cela ne renvoie à aucune réponse d’une autre fiche. Citez-la de nouveau depuis le dossier.',
    'Esto no remite a ninguna respuesta de otra ficha. Cítela de nuevo desde el caso.',
  ),
  sentence(
    'answer-not-an-hour',
    'This is not an hour of the day. Write it as 08:00; several have a space between them.',
    'Ce n’est pas une heure de la journée. Écrivez-la sous la forme 08:00 ; s’il y en a plusieurs, séparez-les par un espace.',
    'Esto no es una hora del día. Escríbala como 08:00; si son varias, sepárelas con un espacio.',
  ),
  sentence(
    'answer-too-many-rows',
    'This table has more rows than can be kept. Leave out the oldest ones, or put them into a note.',
    'Ce tableau a plus de lignes qu’il n’est possible d’en conserver. Retirez les plus anciennes, ou placez-les dans une note.',
    'Esta tabla tiene más filas de las que se pueden guardar. Quite las más antiguas, o póngalas en una nota.',
  ),
  sentence(
    'answer-unknown-column',
    'This table has no such column. Check its name against the list of questions.',
    'Ce tableau n’a pas cette colonne. Vérifiez son nom dans la liste des questions.',
    'Esta tabla no tiene esa columna. Compruebe su nombre en la lista de preguntas.',
  ),
] as const satisfies readonly Sentence[];
