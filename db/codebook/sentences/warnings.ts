import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

/** What is said beside an answer that does not fit another one. */
export const WARNING_SENTENCES = [
  sentence(
    'warning-end-before-start',
    'The end lies before the beginning. Correct one of the two days, or give only the month or year.',
    'La fin précède le début. Corrigez l’un des deux jours, ou n’indiquez que le mois ou l’année.',
    'El final es anterior al comienzo. Corrija uno de los dos días, o indique solo el mes o el año.',
  ),
  sentence(
    'warning-day-not-come',
    'This day has not come yet. Correct it, or say why it stays.',
    'Ce jour n’est pas encore arrivé. Corrigez-le, ou dites pourquoi il reste ainsi.',
    'Ese día aún no ha llegado. Corríjalo, o diga por qué se queda así.',
  ),
  sentence(
    'warning-safe-contact-expired',
    'The agreement on safe contact has run out. Ask again how it is safe before any call, visit or letter.',
    'L’accord sur le contact sans danger est arrivé à son terme. Redemandez comment joindre la personne avant tout appel, visite ou courrier.',
    'El acuerdo sobre el contacto seguro venció. Vuelva a preguntar cómo es seguro antes de cualquier llamada, visita o carta.',
  ),
  sentence(
    'warning-next-step-before-contact',
    'The next talk lies before this contact. Check both days.',
    'Le prochain entretien précède ce contact. Vérifiez les deux jours.',
    'La próxima conversación es anterior a este contacto. Compruebe los dos días.',
  ),
  sentence(
    'warning-birth-not-come',
    'The date of birth has not come yet. Correct it; the year alone is enough.',
    'La date de naissance n’est pas encore arrivée. Corrigez-la ; l’année seule suffit.',
    'La fecha de nacimiento aún no ha llegado. Corríjala; basta con el año.',
  ),
  sentence(
    'warning-born-after-contact',
    'The date of birth lies after the person was identified. Correct one of the two; the year of birth alone is enough.',
    'La date de naissance est postérieure à l’identification de la personne. Corrigez l’une des deux ; l’année de naissance seule suffit.',
    'La fecha de nacimiento es posterior a la identificación de la persona. Corrija una de las dos; basta con el año de nacimiento.',
  ),
  sentence(
    'warning-age-against-birth-date',
    'Age and date of birth cannot both be right. Correct one, or note that the age was said or estimated.',
    'L’âge et la date de naissance ne peuvent pas être justes tous les deux. Corrigez l’un des deux, ou notez que l’âge a été dit ou estimé.',
    'La edad y la fecha de nacimiento no pueden ser correctas a la vez. Corrija una, o anote que la edad fue dicha o estimada.',
  ),
  sentence(
    'warning-age-unlike-birth-date',
    'Age and date of birth do not agree. Check which age the person had when identified, and how it is known.',
    'L’âge et la date de naissance ne concordent pas. Vérifiez l’âge de la personne au moment de l’identification et comment il est connu.',
    'La edad y la fecha de nacimiento no coinciden. Compruebe qué edad tenía la persona al ser identificada y cómo se conoce.',
  ),
  sentence(
    'warning-age-outside-band',
    'The age does not lie in the age group. The age in years is the one that counts; correct the other.',
    'L’âge ne se situe pas dans la tranche d’âge. C’est l’âge en années qui compte ; corrigez l’autre.',
    'La edad no está en el grupo de edad. La que cuenta es la edad en años; corrija el otro.',
  ),
  sentence(
    'warning-may-be-under-18',
    'By one of the ages given this person may be a child. Tick “may be under 18”; the rules for children then apply until an age decision.',
    'D’après l’un des âges indiqués, cette personne est peut-être un enfant. Cochez « a peut-être moins de 18 ans » ; les règles pour les enfants s’appliquent alors jusqu’à une décision sur l’âge.',
    'Según una de las edades indicadas, esta persona puede tener menos de 18 años. Marque «puede tener menos de 18 años»; se aplican entonces las reglas para menores de 18 años hasta que haya una decisión sobre la edad.',
  ),
  sentence(
    'warning-more-children-in-school',
    'More children are in school than there are children. Check both numbers.',
    'Il y a plus d’enfants scolarisés que d’enfants. Vérifiez les deux nombres.',
    'Hay más hijas e hijos en la escuela que en total. Compruebe los dos números.',
  ),
  sentence(
    'warning-stateless-with-nationality',
    'Stateless, and yet with a nationality. Keep the one that is true now.',
    'Apatride, et pourtant avec une nationalité. Gardez ce qui est vrai aujourd’hui.',
    'Apátrida y, sin embargo, con nacionalidad. Deje lo que es cierto ahora.',
  ),
  sentence(
    'warning-media-and-child',
    'Consent to media cannot be recorded for someone who may be under 18. Protect the child: no interview, no picture.',
    'Un accord pour les médias ne peut pas être enregistré pour une personne qui a peut-être moins de 18 ans. Protégez l’enfant : ni entretien, ni image.',
    'No se puede registrar un consentimiento para medios de comunicación de alguien que puede tener menos de 18 años. Proteja a la persona: ni entrevista, ni imagen.',
  ),
  sentence(
    'warning-child-without-guardian-consent',
    'For someone who may be under 18 the guardian’s consent is needed as well. Ask the guardian, or ask for one.',
    'Pour une personne qui a peut-être moins de 18 ans, il faut aussi l’accord de la personne qui la représente légalement. Demandez-le, ou demandez la désignation d’une représentation légale.',
    'Para alguien que puede tener menos de 18 años hace falta también el consentimiento de la tutora o del tutor. Pídalo, o solicite una tutela.',
  ),
  sentence(
    'warning-none-beside-others',
    '“None” or “nothing” stands beside other answers. Remove one of them.',
    '« Aucun » ou « rien » figure à côté d’autres réponses. Retirez l’un ou les autres.',
    '«Ninguno» o «nada» aparece junto a otras respuestas. Quite uno u otras.',
  ),
  sentence(
    'warning-amount-without-currency',
    'An amount has no currency. Choose the currency.',
    'Un montant n’a pas de monnaie. Choisissez la monnaie.',
    'Un importe no tiene moneda. Elija la moneda.',
  ),
  sentence(
    'warning-in-country-but-several',
    'The type is “in country”, but it happened in several countries. Check the type or the countries.',
    'Le type est « interne », mais les faits se sont produits dans plusieurs pays. Vérifiez le type ou les pays.',
    'El tipo es «interna», pero ocurrió en varios países. Compruebe el tipo o los países.',
  ),
  sentence(
    'warning-cross-border-but-at-home',
    'The type is “cross-border”, but it happened in the person’s own country only. Check the type or the countries.',
    'Le type est « transfrontalière », mais les faits se sont produits uniquement dans le pays de la personne. Vérifiez le type ou les pays.',
    'El tipo es «internacional», pero ocurrió solo en el país de la persona. Compruebe el tipo o los países.',
  ),
  sentence(
    'warning-limits-not-explained',
    'It is not noted that the person was told what it is for, who sees it and what must be reported. Explain it and tick the box.',
    'Il n’est pas noté que l’on a expliqué à la personne à quoi cela sert, qui le voit et ce qui doit être signalé. Expliquez-le et cochez la case.',
    'No consta que se explicara a la persona para qué sirve, quién lo ve y de qué debemos informar. Explíquelo y marque la casilla.',
  ),
  sentence(
    'warning-embassy-not-explained',
    'It is not noted that asylum and the consequences were explained before contact with the embassy was agreed. Explain them first.',
    'Il n’est pas noté que l’asile et les conséquences ont été expliqués avant l’accord pour un contact avec l’ambassade. Expliquez-les d’abord.',
    'No consta que se explicaran el asilo y las consecuencias antes de acordar el contacto con la embajada. Explíquelos primero.',
  ),
  sentence(
    'warning-consent-not-signed',
    'Return, and contact with the embassy, are agreed in writing. Have it signed, or note that it will be.',
    'Le retour et le contact avec l’ambassade demandent un accord écrit. Faites signer, ou notez que ce sera fait.',
    'El retorno y el contacto con la embajada se acuerdan por escrito. Recoja la firma, o anote que se hará.',
  ),
  sentence(
    'warning-help-after-closing',
    'The case was closed before this day. Reopen it if the help goes on, or correct the day.',
    'Le dossier a été clos avant ce jour. Rouvrez-le si l’aide continue, ou corrigez le jour.',
    'El caso se cerró antes de ese día. Reábralo si la ayuda continúa, o corrija el día.',
  ),
  sentence(
    'warning-stay-though-refused',
    'The person said no to staying in a shelter. Ask again, and record the answer under Consent; otherwise look for another place.',
    'La personne a refusé l’hébergement en centre. Redemandez et notez la réponse sous Consentement ; sinon, cherchez un autre lieu.',
    'La persona dijo que no a alojarse en un albergue. Vuelva a preguntar y anote la respuesta en Consentimiento; si no, busque otro lugar.',
  ),
  sentence(
    'warning-refused-while-staying',
    'The person is in a shelter and does not want to stay there. Ask where they want to go, and record how the stay ends.',
    'La personne est en centre d’hébergement et ne veut pas y rester. Demandez-lui où elle veut aller, et notez comment le séjour prend fin.',
    'La persona está en un albergue y no quiere quedarse. Pregúntele adónde quiere ir y anote cómo termina la estancia.',
  ),
  sentence(
    'warning-closed-though-exploited-again',
    'The last follow-up says that the person was exploited again, or may have been. Goals are hardly reached: choose another reason, or correct the follow-up.',
    'Le dernier suivi indique une nouvelle exploitation, avérée ou soupçonnée. Les objectifs ne sont guère atteints : choisissez un autre motif, ou corrigez le suivi.',
    'El último seguimiento dice que la persona volvió a ser explotada, o que se sospecha. Difícilmente se alcanzaron los objetivos: elija otro motivo o corrija el seguimiento.',
  ),
  sentence(
    'warning-exploited-again-after-closing',
    'The case was closed with its goals reached. Reopen it or begin a new case, and look to the person’s safety first.',
    'Le dossier a été clos avec ses objectifs atteints. Rouvrez-le ou commencez-en un nouveau, et veillez d’abord à la sécurité de la personne.',
    'El caso se cerró con los objetivos alcanzados. Reábralo o empiece uno nuevo, y atienda primero a la seguridad de la persona.',
  ),
] as const satisfies readonly Sentence[];
