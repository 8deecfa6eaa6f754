import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Who recruited or exploited, seen from the person. HTCDS knows three classes and writes the third as it stands here. */
export const RELATION = {
  id: 'relation',
  source:
    'FORMS.md (Code lists); HTCDS 2.0 vic_RelationshipToTrafficker; iom-2011 §2.5 L835-836, L976-995; norad-2010 §2.4 L1277-1287, L3401-3402',
  codes: [
    code('unknown-person', 'A person not known before', 'Personne inconnue', 'Persona desconocida', {
      htcds: 'Unaquainted',
    }),
    code('acquaintance', 'Acquaintance', 'Connaissance', 'Persona conocida', { htcds: 'Acquainted' }),
    code('friend', 'Friend', 'Relation amicale', 'Amistad', { htcds: 'Acquainted' }),
    code('partner', 'Partner or spouse', 'Compagne, compagnon, mari ou femme', 'Pareja o cónyuge', {
      htcds: 'Familial',
    }),
    code('parent', 'Parent', 'Père ou mère', 'Padre o madre', { htcds: 'Familial' }),
    code('other-family', 'Other family', 'Autre membre de la famille', 'Otro familiar', { htcds: 'Familial' }),
    code('neighbour', 'Neighbour', 'Voisinage', 'Persona del vecindario', { htcds: 'Acquainted' }),
    code('employer', 'Employer or contractor', 'Employeur ou sous-traitant', 'Quien emplea o contrata', {
      htcds: 'Acquainted',
    }),
    code('agency-registered', 'Agency, registered', 'Agence enregistrée', 'Agencia registrada', {
      htcds: 'Unaquainted',
    }),
    code('agency-not-registered', 'Agency, not registered', 'Agence non enregistrée', 'Agencia no registrada', {
      htcds: 'Unaquainted',
    }),
    code(
      'trafficked-person',
      'Another person in the same situation',
      'Autre personne dans la même situation',
      'Otra persona en la misma situación',
      {
        htcds: 'Acquainted',
      },
    ),
    code('online-contact', 'Online contact', 'Contact en ligne', 'Contacto en línea', { htcds: 'Unaquainted' }),
    code(
      'official',
      'Person in an official post',
      'Personne exerçant une fonction officielle',
      'Persona con un cargo oficial',
      { htcds: 'Acquainted' },
    ),
    code(
      'religious-or-community',
      'Religious or community figure',
      'Figure religieuse ou communautaire',
      'Figura religiosa o comunitaria',
      {
        htcds: 'Acquainted',
      },
    ),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;
