// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EntityProvider } from '@backstage/plugin-catalog-react';
import { fireEvent, screen } from '@testing-library/react';
import { anAssessment, aSealReport } from '../../__testUtils__/answers';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { SovereigntyCard } from '../card';
import { EntitySovereignty } from './EntitySovereignty';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'open-formulieren', namespace: 'default' },
};

const api = {
  getAssessment: jest.fn().mockResolvedValue(anAssessment()),
  listWaivers: jest.fn().mockResolvedValue({ items: [], maximumDays: 365 }),
  listTransitions: jest.fn().mockResolvedValue({ items: [], next: null }),
  getSeal: jest.fn().mockResolvedValue(aSealReport()),
};
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

  it('says that a level is a minimum, and how each objective stands', async () => {
    renderInLanguage('nl', tab, api);
    expect(await screen.findByText(/nooit een gemiddelde/)).toBeVisible();
    const report = await screen.findByRole('button', { name: /Raamwerk/ });
    expect(report).toHaveTextContent(
      /Met bewijs: SEAL-0 tot en met SEAL-1 \(nog geen niveau/,
    );
    expect(report).toHaveTextContent(/Volgens alle antwoorden.*SEAL-1 Recht/);
    fireEvent.click(report);
    const row = await screen.findByRole('row', { name: /SOV-1 Strategie/ });
    expect(row).toHaveTextContent('SEAL-2');
    expect(screen.getByText(/beweerd, zonder voldoende bewijs/)).toBeVisible();
    expect(screen.getByText(/sov-1-q2 Sleutels/)).toBeVisible();
    expect(screen.getByText(/via Databank/)).toBeVisible();
  });

  it('shows the verdicts of each pack apart, and one pack when chosen', async () => {
    const [finding] = anAssessment().findings;
    const other = {
      ...finding,
      pack: { id: 'haven', version: '1' },
      rule: 'HAV-01',
      title: { nl: 'Haven', en: 'Haven' },
    };
    const { counts } = anAssessment().summary;
    const both = {
      ...anAssessment(),
      summary: {
        ...anAssessment().summary,
        packs: [
          { pack: 'baseline', counts },
          { pack: 'haven', counts },
        ],
      },
      findings: [finding, other],
    };
    renderInLanguage('nl', tab, {
      ...api,
      getAssessment: jest.fn().mockResolvedValue(both),
    });
    const choice = await screen.findByLabelText('Beleidspakket');
    expect(
      screen.getByRole('button', { name: /In Europese handen/ }),
    ).toBeVisible();
    fireEvent.change(choice, { target: { value: 'haven' } });
    expect(screen.getByRole('button', { name: /Haven/ })).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /In Europese handen/ }),
    ).toBeNull();
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
