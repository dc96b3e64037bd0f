// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export default {
  menu: 'Menu',
  search: 'Zoeken',
  settings: 'Instellingen',
  home: 'Start',
  catalog: 'Catalogus',
  create: 'Nieuw',
  apis: 'API’s',
  graph: 'Schema',
  docs: 'Documentatie',
  register: 'Registreren',
  notifications: 'Meldingen',
  general: 'Algemeen',
  providers: 'Aanmelddiensten',
  flags: 'Proeffuncties',
};
