// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ApiHolder, ApiRef } from '@backstage/core-plugin-api';
import {
  appLanguageApiRef,
  translationApiRef,
} from '@backstage/core-plugin-api/alpha';
import { mockApis } from '@backstage/frontend-test-utils';
import { createFieldValidation } from '@backstage/plugin-scaffolder-react/alpha';
import type { SovereigntyFieldsOptions } from './SovereigntyFields';
import { validateFields } from './validateFields';

const apis = new Map<string, unknown>([
  [translationApiRef.id, mockApis.translation()],
  [appLanguageApiRef.id, { getLanguage: () => ({ language: 'en' }) }],
]);
const apiHolder: ApiHolder = {
  get: <T>(ref: ApiRef<T>) => apis.get(ref.id) as T | undefined,
};

async function complaintsOf(
  value: Record<string, unknown>,
  options: SovereigntyFieldsOptions = {},
): Promise<string[]> {
  const validation = createFieldValidation();
  await validateFields(value, validation, {
    apiHolder,
    formData: {},
    schema: {},
    uiSchema: { 'ui:options': { ...options } },
  });
  return validation.__errors ?? [];
}

describe('validateFields', () => {
  it('takes what is right, and what is not filled in', async () => {
    expect(await complaintsOf({})).toEqual([]);
    expect(
      await complaintsOf({
        criticality: 'important',
        hosting: [{ provider: 'odc-noord', countries: [undefined] }],
        exit: { summary: '' },
      }),
    ).toEqual([]);
  });

  it('names the field, as the form calls it, and what is wrong with it', async () => {
    expect(
      await complaintsOf({
        criticality: 'very',
        hosting: [{ provider: 'No Id', countries: ['Nederland'] }],
      }),
    ).toEqual([
      'Criticality is not one of the values that are allowed.',
      'Hosting: Provider is not written as it should be.',
      'Hosting: Countries is not written as it should be.',
    ]);
  });

  it('refuses something critical of which no provider is known, where asked', async () => {
    const asked = { requireHostingWhenCritical: true };
    const homeless = [
      'What is critical has to say which provider hosts it: fill in a provider under Hosting.',
    ];
    expect(await complaintsOf({ criticality: 'critical' }, asked)).toEqual(
      homeless,
    );
    expect(
      await complaintsOf(
        { criticality: 'critical', hosting: [{ region: 'west' }] },
        { ...asked, sections: ['criticality'] },
      ),
    ).toEqual(expect.arrayContaining(homeless));
    expect(
      await complaintsOf(
        { criticality: 'critical', hosting: [{ provider: 'odc-noord' }] },
        asked,
      ),
    ).toEqual([]);
    expect(await complaintsOf({ criticality: 'critical' })).toEqual([]);
    expect(await complaintsOf({ criticality: 'important' }, asked)).toEqual([]);
  });
});
