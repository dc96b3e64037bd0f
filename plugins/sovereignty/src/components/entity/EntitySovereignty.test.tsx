// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { anAssessment } from '../../__testUtils__/answers';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { SovereigntyCard } from '../card';
import { EntitySovereignty } from './EntitySovereignty';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'open-formulieren', namespace: 'default' },
};

const api = { getAssessment: jest.fn().mockResolvedValue(anAssessment()) };
const tab = (
  <EntityProvider entity={entity}>
    <EntitySovereignty />
  </EntityProvider>
);

describe('EntitySovereignty', () => {
  it('shows the verdict with its proof and what to do, in Dutch', async () => {
    renderInLanguage('nl', tab, api);
    const finding = await screen.findByRole('button', {
      name: /In Europese handen/,
    });
    expect(finding).toHaveTextContent('Schending');
    expect(finding).toHaveTextContent('kritiek');
    expect(screen.getByText('Verhuis.')).toBeVisible();
    expect(
      screen.getByText('Node aks-0 @ waterveld-aks: spec.providerID'),
    ).toBeVisible();
    expect(
      screen.getByText(/Cluster uitwijk-rijk kon niet worden gelezen/),
    ).toBeVisible();
  });

  it('shows the same in English', async () => {
    renderInLanguage('en', tab, api);
    expect(
      await screen.findByRole('button', { name: /In European hands/ }),
    ).toHaveTextContent('Violation');
    expect(screen.getByText('Move.')).toBeVisible();
  });

  it('says of what is not assessed that it is not', async () => {
    const missing = Object.assign(new Error('none'), { statusCode: 404 });
    renderInLanguage('nl', tab, {
      getAssessment: jest.fn().mockRejectedValue(missing),
    });
    expect(
      await screen.findByText(/Regie heeft hier geen beoordeling van/),
    ).toBeVisible();
  });
});

describe('SovereigntyCard', () => {
  it('names what asks for attention and leads to the tab', async () => {
    renderInLanguage(
      'nl',
      <EntityProvider entity={entity}>
        <SovereigntyCard />
      </EntityProvider>,
      api,
    );
    expect(await screen.findByText('Draait bij Azure.')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Alle bevindingen en bewijs' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/open-formulieren/sovereignty',
    );
  });
});
