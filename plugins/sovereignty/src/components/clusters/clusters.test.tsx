// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCluster } from '../../__testUtils__/answers';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { SovereigntyPage } from '../frame';
import { checkCommands, missingRules } from './clusterRole';

const nobody = jest.fn().mockResolvedValue({
  items: [],
  totalItems: 0,
  workloads: 3,
  unclaimedWorkloads: 0,
});

describe('the pages of clusters', () => {
  it('lists each with a way to its page', async () => {
    renderInLanguage(
      'nl',
      <SovereigntyPage />,
      { listClusters: jest.fn().mockResolvedValue([aCluster()]) },
      '/sovereignty/clusters',
    );
    expect(
      await screen.findByRole('link', { name: 'waterveld-odc' }),
    ).toHaveAttribute('href', '/sovereignty/clusters/waterveld-odc');
    expect(screen.getByText('Gelezen')).toBeVisible();
  });

  it('calls a provider by the name it has in the register, or by its id', async () => {
    const pool = (provider: string) => ({
      id: provider,
      place: {
        provider,
        region: null,
        zone: null,
        country: null,
        reasons: {},
        claims: [],
      },
      count: 1,
      nodes: [],
    });
    const cluster = aCluster({ nodePools: [pool('azure'), pool('own-one')] });
    renderInLanguage(
      'nl',
      <SovereigntyPage />,
      {
        listClusters: jest.fn().mockResolvedValue([cluster]),
        listProviders: jest.fn().mockResolvedValue({
          items: [{ id: 'azure', name: 'Microsoft Azure' }],
        }),
      },
      '/sovereignty/clusters',
    );
    expect(await screen.findByText('Microsoft Azure, own-one')).toBeVisible();
  });

  it('names providers of services and of unclaimed workloads the same way', async () => {
    const listUnclaimed = jest.fn().mockResolvedValue({
      items: [
        {
          namespace: 'zaken',
          name: 'archief',
          groupedBy: 'name',
          workloads: [{ kind: 'Deployment', name: 'archief' }],
          images: [],
          providers: ['azure', 'own-one'],
          catalogInfo: 'kind: Component',
          label: 'kubectl label',
        },
      ],
      totalItems: 1,
      workloads: 1,
      unclaimedWorkloads: 1,
    });
    const object = { kind: 'Deployment', namespace: 'zaken', name: 'archief' };
    const service = (name: string, provider: string) => ({
      ...{ name, provider, object },
      ...{ path: 'spec.template', match: name },
    });
    const cluster = aCluster({
      traits: {
        controlPlane: {
          ...{ provider: null, product: null, managed: null },
          ...{ reason: 'not told', claims: [] },
        },
        haven: { latest: null, reason: 'no report', history: [], own: [] },
        havenPlus: {
          functions: [
            {
              function: 'databases',
              components: [],
              vendorServices: [
                service('Azure SQL', 'azure'),
                service('Eigen SQL', 'own-one'),
              ],
            },
          ],
          core: { present: [], missing: [] },
          overlays: [],
        },
        identityProviders: [],
        backups: [],
        policyReports: null,
        reasons: {},
      },
    });
    renderInLanguage(
      'nl',
      <SovereigntyPage />,
      {
        getCluster: jest.fn().mockResolvedValue(cluster),
        listUnclaimed,
        listProviders: jest.fn().mockResolvedValue({
          items: [{ id: 'azure', name: 'Microsoft Azure' }],
        }),
      },
      '/sovereignty/clusters/waterveld-odc',
    );
    expect(await screen.findByText(/\(Microsoft Azure\): /)).toBeVisible();
    expect(screen.getByText(/\(own-one\): /)).toBeVisible();
    await userEvent.click(
      await screen.findByRole('button', { name: /archief \(zaken\)/ }),
    );
    expect(await screen.findByText('Microsoft Azure, own-one')).toBeVisible();
  });

  it('shows what may not be read with the role that allows it, and keeps Haven apart', async () => {
    const cluster = aCluster({
      unread: [
        {
          resource: 'deployments.apps',
          reason: 'forbidden',
          message: 'deployments.apps is forbidden',
        },
      ],
    });
    renderInLanguage(
      'nl',
      <SovereigntyPage />,
      {
        getCluster: jest.fn().mockResolvedValue(cluster),
        listUnclaimed: nobody,
      },
      '/sovereignty/clusters/waterveld-odc',
    );
    expect(
      await screen.findByText('deployments.apps is forbidden'),
    ).toBeVisible();
    expect(screen.getByText(/kind: ClusterRole/)).toHaveTextContent(
      "apiGroups: ['apps'] resources: [deployments] verbs: [list]",
    );
    expect(
      screen.getByText(/Haven zegt niets over soevereiniteit/),
    ).toBeVisible();
    const crumbs = screen.getByRole('navigation', { name: 'Waar u bent' });
    expect(
      within(crumbs).getByRole('link', { name: 'Clusters' }),
    ).toHaveAttribute('href', '/sovereignty/clusters');
  });

  it('does not say that a snapshot without a date was never taken', async () => {
    const cluster = aCluster({ takenAt: null });
    renderInLanguage(
      'nl',
      <SovereigntyPage />,
      {
        getCluster: jest.fn().mockResolvedValue(cluster),
        listUnclaimed: nobody,
      },
      '/sovereignty/clusters/waterveld-odc',
    );
    const takenAt = await screen.findByText('Stand van');
    expect(takenAt.parentElement).toHaveTextContent('Stand vanniet bekend');
  });

  it('has a cluster read when asked, by who may', async () => {
    const collectCluster = jest.fn().mockResolvedValue(undefined);
    renderInLanguage(
      'nl',
      <SovereigntyPage />,
      {
        getCluster: jest.fn().mockResolvedValue(aCluster()),
        listUnclaimed: nobody,
        collectCluster,
      },
      '/sovereignty/clusters/waterveld-odc',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Nu verzamelen' }),
    );
    expect(collectCluster).toHaveBeenCalledWith('waterveld-odc');
    expect(
      await screen.findByText('Het cluster wordt gelezen …'),
    ).toBeVisible();
  });

  it('says that an address leads nowhere', async () => {
    renderInLanguage('en', <SovereigntyPage />, {}, '/sovereignty/nonsense/a');
    expect(await screen.findByText('There is no such page.')).toBeVisible();
  });
});

describe('missingRules', () => {
  it('puts resources under their group, and core ones under none', () => {
    expect(missingRules(['pods', 'deployments.apps', 'nodes'])).toContain(
      "  - apiGroups: ['']\n    resources: [nodes, pods]\n    verbs: [list]",
    );
    expect(checkCommands(['pods'])).toBe(
      'kubectl auth can-i list pods --all-namespaces',
    );
  });
});
