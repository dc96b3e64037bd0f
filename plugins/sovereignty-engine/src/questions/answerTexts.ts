// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';

const text = (nl: string, en: string): LocalizedText => ({ nl, en });

/**
 * What the values that a supplier can choose from mean, for somebody who does
 * not build the product. By field and value.
 */
export const ANSWER_TEXTS: Readonly<
  Record<string, Readonly<Record<string, LocalizedText>>>
> = {
  serviceModel: {
    saas: text(
      'U levert het als dienst, kant-en-klaar',
      'You deliver it as a ready-made service',
    ),
    paas: text(
      'U levert het platform waar de toepassing op draait',
      'You deliver the platform that the application runs on',
    ),
    iaas: text(
      'U levert machines, opslag en netwerk',
      'You deliver machines, storage and network',
    ),
    'on-premises': text(
      'Het draait in een rekencentrum van de gemeente zelf',
      'It runs in a data centre of the municipality itself',
    ),
  },
  support: {
    'eu-only': text(
      'Alleen mensen in de EU kunnen erbij',
      'Only people in the EU can reach it',
    ),
    'eu-with-escalation': text(
      'Gewoonlijk mensen in de EU; bij grote storingen ook daarbuiten',
      'Usually people in the EU; with major incidents also outside it',
    ),
    worldwide: text(
      'Ook mensen buiten de EU kunnen erbij',
      'People outside the EU can reach it as well',
    ),
  },
  holder: {
    'provider-only': text(
      'Alleen u beheert de sleutels',
      'Only you hold the keys',
    ),
    'provider-primary': text(
      'U beheert de sleutels; de klant heeft enige invloed',
      'You hold the keys; the customer has some control',
    ),
    shared: text(
      'U en de klant beheren de sleutels samen',
      'You and the customer hold the keys together',
    ),
    'customer-primary': text(
      'De klant beheert de sleutels; u kunt er in bepaalde gevallen bij',
      'The customer holds the keys; in some cases you can use them',
    ),
    'customer-exclusive': text(
      'Alleen de klant kan bij de sleutels',
      'Only the customer can use the keys',
    ),
  },
  logs: {
    none: text(
      'De klant ziet niet wie de sleutels gebruikt',
      'The customer does not see who uses the keys',
    ),
    basic: text(
      'De klant krijgt een beperkt overzicht',
      'The customer gets a limited overview',
    ),
    'provider-controlled': text(
      'Er is een volledig logboek, in uw beheer',
      'There is a full log, which you control',
    ),
    'customer-delayed': text(
      'De klant krijgt het volledige logboek, later',
      'The customer gets the full log, later',
    ),
    'customer-real-time': text(
      'De klant ziet het volledige logboek direct',
      'The customer sees the full log at once',
    ),
  },
  openSource: {
    yes: text('Ja, de broncode is open', 'Yes, the source code is open'),
    no: text('Nee', 'No'),
    unless: text(
      'Nee, en daar is een reden voor',
      'No, and there are grounds for that',
    ),
  },
  method: {
    none: text('Er is geen export', 'There is no export'),
    'best-effort': text(
      'Op verzoek, zonder afspraken',
      'On request, without commitments',
    ),
    documented: text(
      'Volgens een beschreven werkwijze',
      'By a documented procedure',
    ),
    assisted: text('Met hulp van u', 'With your help'),
    'self-service': text(
      'De klant kan het zelf doen',
      'Customers can do it themselves',
    ),
  },
  destructionProof: {
    none: text('De klant krijgt geen bewijs', 'The customer gets no proof'),
    confirmation: text(
      'U bevestigt het schriftelijk',
      'You confirm it in writing',
    ),
    policy: text(
      'Het staat in uw beleid, dat de klant kan inzien',
      'It is in your policy, which the customer can see',
    ),
    'access-logs': text(
      'U toont het aan met logboeken',
      'You show it with logs',
    ),
    'independently-verified': text(
      'Een onafhankelijke partij stelt het vast',
      'An independent party verifies it',
    ),
  },
};
