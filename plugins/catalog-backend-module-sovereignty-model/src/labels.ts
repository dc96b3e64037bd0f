// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  LABEL_CRITICALITY,
  LABEL_PARENT,
  LABEL_PARENT_COUNTRY,
  LABEL_PERSONAL_DATA,
  LABEL_PROVIDER,
  LABEL_SEAT,
} from '@regie/plugin-sovereignty-common';

/** The labels of one name each; those of jurisdictions differ by country. */
export const LABELS = [
  {
    name: LABEL_CRITICALITY,
    title: 'Criticality',
    description: 'How much the municipality depends on it, as declared.',
  },
  {
    name: LABEL_PERSONAL_DATA,
    title: 'Personal data',
    description: 'The most sensitive kind of personal data in it, as declared.',
  },
  {
    name: LABEL_PROVIDER,
    title: 'Provider',
    description:
      'Id in the register of the provider it is hosted at, or "several".',
  },
  {
    name: LABEL_SEAT,
    title: 'Seat',
    description: 'Country in which a provider has its seat.',
  },
  {
    name: LABEL_PARENT,
    title: 'Ultimate parent',
    description: 'Id of the top of the ownership chain, or "several".',
  },
  {
    name: LABEL_PARENT_COUNTRY,
    title: 'Country of the ultimate parent',
    description: 'Country of the top of the ownership chain, or "several".',
  },
];
