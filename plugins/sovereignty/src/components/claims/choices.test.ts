// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclarationField,
  declarationFields,
} from '@regie/plugin-sovereignty-common';
import { messages } from '../../translations/messages';

function allowedIn(fields: readonly DeclarationField[]): string[] {
  return fields.flatMap(({ allowed = [], fields: inner }) => [
    ...allowed,
    ...allowedIn(inner),
  ]);
}

describe('the words for declared values', () => {
  it('are there for every value that the schema allows', () => {
    const allowed = new Set(allowedIn(declarationFields));
    expect(allowed.size).toBeGreaterThan(50);
    expect([...allowed].filter(one => !(one in messages.choice))).toEqual([]);
  });
});
