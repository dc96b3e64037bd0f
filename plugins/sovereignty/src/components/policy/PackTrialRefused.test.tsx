// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { screen } from '@testing-library/react';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { PolicyPacks } from './PolicyPacks';

// In a file of its own: a permission that was once asked for is remembered.
describe('PackTrial', () => {
  it('is not offered to who may not try a pack', async () => {
    renderInLanguage(
      'nl',
      <PolicyPacks />,
      {
        getPolicyStatus: jest.fn().mockResolvedValue({
          packs: [],
          problems: [],
          register: { asOf: '2026-11-24', providers: 40, files: [] },
          locations: { register: [], policies: [], waivers: [] },
        }),
      },
      '/sovereignty/policy',
      false,
    );
    expect(await screen.findByText(/geen beleidspakket geladen/)).toBeVisible();
    expect(screen.queryByText('Probeer een pakket')).toBeNull();
  });
});
