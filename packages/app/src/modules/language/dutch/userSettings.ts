// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';

export default createTranslationMessages({
  ref: userSettingsTranslationRef,
  messages: {
    'languageToggle.title': 'Taal',
    'languageToggle.description': 'Kies de taal',
    'languageToggle.select': 'Kies de taal {{language}}',
    'themeToggle.title': 'Thema',
    'themeToggle.description': 'Kies licht of donker',
    'themeToggle.select': 'Kies {{theme}}',
    'themeToggle.selectAuto': 'Kies automatisch',
    'themeToggle.names.light': 'Licht',
    'themeToggle.names.dark': 'Donker',
    'themeToggle.names.auto': 'Automatisch',
    'signOutMenu.title': 'Afmelden',
    'signOutMenu.moreIconTitle': 'meer',
    'pinToggle.title': 'Menu vastzetten',
    'pinToggle.description': 'Het menu klapt dan niet in',
    'pinToggle.switchTitles.unpin': 'Menu losmaken',
    'pinToggle.switchTitles.pin': 'Menu vastzetten',
    'pinToggle.ariaLabelTitle': 'Schakelaar om het menu vast te zetten',
    'identityCard.title': 'Uw identiteit',
    'identityCard.noIdentityTitle': 'Geen identiteit',
    'identityCard.userEntity': 'Gebruiker',
    'identityCard.ownershipEntities': 'Eigenaar als',
    'defaultProviderSettings.description': 'Aanmelden bij {{provider}}',
    'emptyProviders.title': 'Geen aanmelddiensten',
    'emptyProviders.description':
      'De beheerder kan aanmelddiensten toevoegen waarmee u zich kunt aanmelden.',
    'emptyProviders.action.title': 'Open app-config.yaml en neem dit over:',
    'emptyProviders.action.readMoreButtonTitle': 'Lees meer',
    'providerSettingsItem.title.signIn': 'Aanmelden bij {{title}}',
    'providerSettingsItem.title.signOut': 'Afmelden bij {{title}}',
    'providerSettingsItem.buttonTitle.signIn': 'Aanmelden',
    'providerSettingsItem.buttonTitle.signOut': 'Afmelden',
    'authProviders.title': 'Aanmelddiensten',
    'defaultSettingsPage.tabsTitle.general': 'Algemeen',
    'defaultSettingsPage.tabsTitle.authProviders': 'Aanmelddiensten',
    'defaultSettingsPage.tabsTitle.featureFlags': 'Proeffuncties',
    'featureFlags.title': 'Proeffuncties',
    'featureFlags.description':
      'Laad de pagina opnieuw nadat u een proeffunctie aan- of uitzet',
    'featureFlags.emptyFlags.title': 'Geen proeffuncties',
    'featureFlags.emptyFlags.description':
      'Met proeffuncties kunnen plugins iets aanbieden dat gebruikers zelf aanzetten.',
    'featureFlags.emptyFlags.action.title':
      'Zo voegt een ontwikkelaar een proeffunctie toe:',
    'featureFlags.emptyFlags.action.readMoreButtonTitle': 'Lees meer',
    'featureFlags.filterTitle': 'Filter',
    'featureFlags.clearFilter': 'Filter wissen',
    'featureFlags.flagItem.title.disable': 'Uitzetten',
    'featureFlags.flagItem.title.enable': 'Aanzetten',
    'featureFlags.flagItem.subtitle.registeredInApplication': 'Van de app zelf',
    'featureFlags.flagItem.subtitle.registeredInPlugin':
      'Van de plugin {{pluginId}}',
    'settingsLayout.title': 'Instellingen',
    sidebarTitle: 'Instellingen',
    'profileCard.title': 'Profiel',
    'appearanceCard.title': 'Weergave',
  },
});
