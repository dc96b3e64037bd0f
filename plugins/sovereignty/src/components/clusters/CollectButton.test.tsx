// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { screen } from '@testing-library/react';
import { aCluster } from '../../__testUtils__/answers';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { SovereigntyPage } from '../frame';

// In a file of its own: a permission that was once asked for is remembered.
describe('CollectButton', () => {
  it('is not offered to who may not have a cluster read', async () => {
    renderInLanguage(
      'nl',
      <SovereigntyPage />,
      {
        getCluster: jest.fn().mockResolvedValue(aCluster()),
        listUnclaimed: jest.fn().mockResolvedValue({
          items: [],
          totalItems: 0,
          workloads: 3,
          unclaimedWorkloads: 0,
        }),
      },
      '/sovereignty/clusters/waterveld-odc',
      false,
    );
    expect(
      await screen.findByRole('heading', { name: 'Toestand' }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Nu verzamelen' })).toBeNull();
  });
});
