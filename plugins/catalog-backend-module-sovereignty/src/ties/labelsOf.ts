// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  LABEL_CRITICALITY,
  LABEL_JURISDICTION_PREFIX,
  LABEL_PARENT,
  LABEL_PARENT_COUNTRY,
  LABEL_PERSONAL_DATA,
  LABEL_PROVIDER,
  SEVERAL,
  SovereigntyDeclaration,
} from '@regie/plugin-sovereignty-common';
import { Ties } from './tiesOf';

/** What the catalog takes as the value of a label. */
const VALUE = /^[A-Za-z0-9]([A-Za-z0-9\-_.]{0,61}[A-Za-z0-9])?$/;

/**
 * Labels to filter the catalog by. None says what a rule made of the entity:
 * verdicts change daily, and each change would have the catalog process and
 * stitch the entity again.
 */
export function labelsOf(
  declaration: SovereigntyDeclaration | undefined,
  ties: Ties,
): Record<string, string> {
  const labels: Record<string, string | undefined> = {
    [LABEL_CRITICALITY]: declaration?.criticality,
    [LABEL_PERSONAL_DATA]: declaration?.classification?.personalData,
    [LABEL_PROVIDER]: oneOf(ties.providers),
    [LABEL_PARENT]: oneOf(ties.parents),
    [LABEL_PARENT_COUNTRY]: oneOf(ties.parentCountries),
  };
  for (const country of ties.jurisdictions) {
    labels[LABEL_JURISDICTION_PREFIX + lowered(country)] = 'true';
  }
  return Object.fromEntries(
    Object.entries(labels)
      .filter(isLabel)
      .map(([key, value]) => [key, value]),
  );
}

function oneOf(values: readonly string[]): string | undefined {
  return values.length > 1 ? SEVERAL : values[0] && lowered(values[0]);
}

function isLabel(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string' && VALUE.test(entry[1]);
}

function lowered(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
