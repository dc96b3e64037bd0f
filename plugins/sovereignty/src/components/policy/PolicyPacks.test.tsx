// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { screen } from '@testing-library/react';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { PolicyPacks } from './PolicyPacks';

const pack = {
  id: 'baseline',
  version: '1.0.0',
  title: { nl: 'Basis', en: 'Baseline' },
  rules: [{ id: 'JUR-01', title: { nl: 'Europees', en: 'European' } }],
};

const QUIET = {
  problems: [],
  register: { asOf: '2026-11-24', providers: 40, files: [] },
  locations: { register: [], policies: [], waivers: [] },
};

describe('PolicyPacks', () => {
  it('shows the rules in force', async () => {
    renderInLanguage('nl', <PolicyPacks />, {
      getPolicyStatus: jest.fn().mockResolvedValue({
        ...QUIET,
        packs: [{ location: 'baseline.yaml', pack, problems: [] }],
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
        ...QUIET,
      }),
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('baseline.yaml:12:9: rule JUR-01');
    expect(alert).toHaveTextContent('De laatste goede versie blijft gelden.');
  });

  it('shows of a local pack what it stands on and adds, and what is broken first', async () => {
    const own = { id: 'WV-01', title: { nl: 'Eigen', en: 'Own' } };
    renderInLanguage('nl', <PolicyPacks />, {
      getPolicyStatus: jest.fn().mockResolvedValue({
        ...QUIET,
        packs: [
          { location: 'baseline.yaml', pack, problems: [] },
          {
            location: 'waterveld.yaml',
            pack: {
              id: 'waterveld',
              version: '1',
              extends: { id: 'baseline', version: '1.0.0' },
              title: { nl: 'Waterveld', en: 'Waterveld' },
              rules: [...pack.rules, own],
            },
            problems: ['waterveld.yaml:9:3 WV-01: check: no such key'],
          },
        ],
      }),
    });
    expect(await screen.findByText('WV-01: Eigen')).toBeVisible();
    expect(screen.getAllByText('JUR-01: Europees')).toHaveLength(1);
    expect(screen.getByText(/Staat op baseline 1\.0\.0/)).toHaveTextContent(
      'overgenomen: 1',
    );
    const [first] = screen.getAllByRole('article');
    expect(first).toHaveTextContent('waterveld.yaml:9:3');
  });
});
