// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { fireEvent, screen } from '@testing-library/react';
import {
  Placement,
  PortabilityTrait,
  Signal,
} from '@regie/plugin-sovereignty-common';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { PortabilitySection } from './PortabilitySection';

const api = { listProviders: jest.fn().mockResolvedValue({ items: [] }) };

function placement(
  name: string,
  portability: PortabilityTrait[],
  signals: Signal[] = [],
): Placement {
  return {
    cluster: 'odc',
    namespace: 'shop',
    asOf: '2026-11-24T04:00:00Z',
    stale: false,
    workloads: [
      {
        kind: 'Deployment',
        name,
        replicas: 2,
        matchedBy: 'label',
        places: [],
        reason: null,
        signals,
        portability,
      },
    ],
  };
}

const placements = [
  placement(
    'web',
    [
      {
        trait: 'probes',
        answer: 'yes',
        seen: 'readinessProbe',
        path: 'spec.template.spec.containers[0].readinessProbe',
      },
      {
        trait: 'disruption-budget',
        answer: 'unknown',
        seen: 'PodDisruptionBudgets: forbidden',
        path: null,
      },
    ],
    [
      {
        id: 'portable:helm',
        category: 'other',
        provider: null,
        class: 'portable',
        layer: 'delivery',
        object: { kind: 'Deployment', namespace: 'shop', name: 'web' },
        path: "metadata.labels['helm\\.sh/chart']",
        match: 'helm.sh/chart',
      },
      {
        id: 'csi:disk.csi.azure.com',
        category: 'storage',
        provider: 'azure',
        class: 'substitutable',
        layer: 'data',
        object: { kind: 'StorageClass', name: 'fast' },
        path: 'provisioner',
        match: 'disk.csi.azure.com',
      },
    ],
  ),
  placement('batch', [
    {
      trait: 'probes',
      answer: 'no',
      seen: 'no livenessProbe',
      path: 'spec.template.spec.containers[0]',
    },
  ]),
];

describe('PortabilitySection', () => {
  it('says how many workloads have a trait, and where that shows', async () => {
    renderInLanguage(
      'nl',
      <PortabilitySection placements={placements} copies={[]} />,
      api,
    );
    const probes = await screen.findByRole('button', { name: /Meldt of het/ });
    expect(probes).toHaveTextContent('ja: 1, nee: 1');
    fireEvent.click(probes);
    expect(
      await screen.findByText(
        'Deployment shop/web @ odc: spec.template.spec.containers[0].readinessProbe',
      ),
    ).toBeVisible();
    expect(screen.getByText(/Meldt dat niet allebei/)).toBeVisible();
  });

  it('never shows what was not read as being there', async () => {
    renderInLanguage(
      'en',
      <PortabilitySection placements={placements} copies={[]} />,
      api,
    );
    const budget = await screen.findByRole('button', { name: /bit by bit/ });
    expect(budget).toHaveTextContent('not known');
    fireEvent.click(budget);
    expect(
      await screen.findByText('PodDisruptionBudgets: forbidden'),
    ).toHaveAttribute('lang', 'en');
  });

  it('keeps what holds it apart from what can come along', async () => {
    renderInLanguage(
      'nl',
      <PortabilitySection placements={placements} copies={[]} />,
      api,
    );
    fireEvent.click(
      await screen.findByRole('button', {
        name: 'Wat het vasthoudt: 1 signaal',
      }),
    );
    expect(
      await screen.findByText('StorageClass fast @ odc: provisioner'),
    ).toBeVisible();
    expect(screen.queryByText('helm.sh/chart')).toBeNull();
  });

  it('shows at whose providers copies of it run', async () => {
    renderInLanguage(
      'nl',
      <PortabilitySection
        placements={placements}
        copies={[
          {
            workload: 'Deployment web',
            sameImages: true,
            places: [
              {
                cluster: 'odc',
                provider: 'azure',
                parentCountry: 'US',
                runs: true,
              },
              {
                cluster: 'uitwijk',
                provider: null,
                parentCountry: null,
                runs: null,
              },
            ],
          },
        ]}
      />,
      api,
    );
    const [first, second] = (
      await screen.findAllByRole('row', { name: /Deployment web/ })
    ).map(row => row.textContent);
    expect(first).toContain('Verenigde Staten');
    expect(second).toContain('niet bekend');
  });
});
