// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { orgTranslationRef } from '@backstage/plugin-org/alpha';

export default createTranslationMessages({
  ref: orgTranslationRef,
  messages: {
    'groupProfileCard.groupNotFound': 'Groep niet gevonden',
    'groupProfileCard.editIconButtonTitle': 'Gegevens bewerken',
    'groupProfileCard.refreshIconButtonTitle': 'Opnieuw laten inlezen',
    'groupProfileCard.refreshIconButtonAriaLabel': 'Opnieuw inlezen',
    'groupProfileCard.listItemTitle.entityRef': 'Verwijzing',
    'groupProfileCard.listItemTitle.email': 'E-mail',
    'groupProfileCard.listItemTitle.parentGroup': 'Bovenliggende groep',
    'groupProfileCard.listItemTitle.childGroups': 'Groepen hieronder',
    'membersListCard.cardLabel': 'Pagina van {{memberName}}',
    'membersListCard.title': 'Leden van {{groupName}}',
    'membersListCard.noMembersDescription': 'Deze groep heeft geen leden.',
    'membersListCard.noSearchResult':
      'Geen leden gevonden met "{{searchTerm}}".',
    'membersListCard.aggregateMembersToggle.label':
      'Ook van onderliggende groepen',
    'ownershipCard.title': 'In beheer',
    'ownershipCard.aggregateRelationsToggle.label': 'Ook indirect in beheer',
    'userProfileCard.userNotFound': 'Gebruiker niet gevonden',
    'userProfileCard.editIconButtonTitle': 'Gegevens bewerken',
    'userProfileCard.listItemTitle.email': 'E-mail',
    'userProfileCard.listItemTitle.memberOf': 'Lid van',
    'userProfileCard.moreGroupButtonTitle': '...Meer ({{number}})',
    'userProfileCard.allGroupDialog.title': 'Alle groepen van {{name}}:',
    'userProfileCard.allGroupDialog.closeButtonTitle': 'Sluiten',
  },
});
