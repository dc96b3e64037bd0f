// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { screen } from '@testing-library/react';
import { renderInLanguage } from '../../testing/renderInLanguage';
import { PolicyPacks } from './PolicyPacks';

const pack = {
  id: 'baseline',
  version: '1.0.0',
  title: { nl: 'Basis', en: 'Baseline' },
  rules: [{ id: 'JUR-01', title: { nl: 'Europees', en: 'European' } }],
};

describe('PolicyPacks', () => {
  it('shows the rules in force', async () => {
    renderInLanguage('nl', <PolicyPacks />, {
      getPolicyStatus: jest.fn().mockResolvedValue({
        packs: [{ location: 'baseline.yaml', pack, problems: [] }],
        problems: [],
      }),
    });
    expect(await screen.findByText('JUR-01: Europees')).toBeVisible();
  });

  it('names what is wrong with a pack, and that the last good one stays', async () => {
    renderInLanguage('nl', <PolicyPacks />, {
      getPolicyStatus: jest.fn().mockResolvedValue({
        packs: [
          {
            location: 'baseline.yaml',
            pack,
            problems: ['baseline.yaml:12:9: rule JUR-01: no such fact'],
          },
        ],
        problems: [],
      }),
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('baseline.yaml:12:9: rule JUR-01');
    expect(alert).toHaveTextContent('De laatste goede versie blijft gelden.');
  });
});
