// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { SovereigntyClient } from '@regie/plugin-sovereignty-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { aCluster, anAssessment, aPage } from './__testUtils__/answers';
import {
  EntitySovereigntyCard,
  EntitySovereigntyContent,
  SovereigntyPage,
  sovereigntyApiRef,
} from './legacy';

const ENTITY = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'open-formulieren', namespace: 'default' },
};

const ANSWERS: [path: RegExp, answer: unknown][] = [
  [/\/assessments\?/, aPage()],
  [/\/by-name\/component\/default\/open-formulieren$/i, anAssessment()],
  [/\/clusters$/, { items: [aCluster()] }],
];

/** The plugin's own client; of the backend there are these answers only. */
const client = new SovereigntyClient({
  discoveryApi: { getBaseUrl: async id => `https://regie.example/api/${id}` },
  fetchApi: {
    fetch: async input => {
      const { pathname, search } = new URL(
        input instanceof Request ? input.url : input,
      );
      const found = ANSWERS.find(([path]) => path.test(pathname + search));
      return found
        ? Response.json(found[1])
        : Response.json({ error: { message: 'Not here' } }, { status: 404 });
    },
  },
});

/** An app on the old frontend system, which finds the plugin by its extensions. */
async function open(path: string, elements: Record<string, ReactElement>) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [sovereigntyApiRef, client],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <Routes>
        {Object.entries(elements).map(([at, element]) => (
          <Route key={at} path={at} element={element} />
        ))}
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('in an app on the old frontend system', () => {
  it('shows all pages, and leads from one to another', async () => {
    await open('/sovereignty', { '/sovereignty/*': <SovereigntyPage /> });
    const table = await screen.findByRole('table', {
      name: 'Assessed components',
    });
    expect(
      within(table).getByRole('link', { name: 'Open Formulieren' }),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('link', { name: 'Clusters' }));
    expect(
      await screen.findByRole('link', { name: 'waterveld-odc' }),
    ).toHaveAttribute('href', '/sovereignty/clusters/waterveld-odc');
  });

  it('shows the tab and the card of an entity', async () => {
    await open('/entity', {
      '/entity/*': (
        <EntityProvider entity={ENTITY}>
          <EntitySovereigntyCard />
          <EntitySovereigntyContent />
        </EntityProvider>
      ),
    });
    expect(
      await screen.findByRole('heading', { name: 'Findings' }),
    ).toBeVisible();
    expect(screen.getByText('All findings and evidence')).toBeVisible();
    expect(
      screen.getByRole('button', { name: /In European hands/ }),
    ).toHaveTextContent('Violation');
  });
});
