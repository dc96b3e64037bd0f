// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aTransition } from '../../__testUtils__/answers';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { EntityHistory } from './EntityHistory';
import { recordedDays } from './recordedDays';
import { TrendPanel } from './TrendPanel';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'open-formulieren', namespace: 'default' },
};
const none = { compliant: 0, violation: 0, waived: 0, unknown: 0 };

describe('EntityHistory', () => {
  it('tells what changed and why, and how it stood on a day', async () => {
    const { before, causes, id, at, ...stood } = aTransition();
    const getVerdictsOn = jest.fn().mockResolvedValue({
      entityRef: stood.entityRef,
      on: '2026-11-20',
      keptFrom: '2026-11-01',
      verdicts: [{ ...stood, since: at }],
    });
    renderInLanguage(
      'nl',
      <EntityProvider entity={entity}>
        <EntityHistory />
      </EntityProvider>,
      {
        listTransitions: jest
          .fn()
          .mockResolvedValue({ items: [aTransition()], next: null }),
        getVerdictsOn,
      },
    );
    const changes = await screen.findByRole('table', {
      name: 'Wat er is veranderd',
    });
    expect(changes).toHaveTextContent(/Voldoet.*Schending/);
    expect(changes).toHaveTextContent('het register van aanbieders');

    await userEvent.click(within(changes).getByRole('link'));
    expect(
      await screen.findByRole('table', {
        name: 'Oordelen aan het eind van 20 november 2026',
      }),
    ).toHaveTextContent('Draait bij Azure.');
    expect(getVerdictsOn).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'open-formulieren' }),
      '2026-11-20',
    );
  });
});

describe('a day of the history', () => {
  // A minute past midnight in Amsterdam, and the evening before on Curaçao.
  const at = '2026-11-20T23:01:00Z';

  it.each([
    ['Europe/Amsterdam', undefined, '2026-11-21'],
    ['the time zone that is set', 'America/Curacao', '2026-11-20'],
  ])('is that of %s', async (_what, timeZone, day) => {
    renderInLanguage(
      'nl',
      <EntityProvider entity={entity}>
        <EntityHistory />
      </EntityProvider>,
      {
        listTransitions: jest
          .fn()
          .mockResolvedValue({ items: [{ ...aTransition(), at }], next: null }),
      },
      undefined,
      undefined,
      undefined,
      timeZone ? { sovereignty: { timeZone } } : {},
    );
    const changes = await screen.findByRole('table', {
      name: 'Wat er is veranderd',
    });
    expect(within(changes).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringMatching(new RegExp(`\\?on=${day}$`)),
    );
  });
});

describe('TrendPanel', () => {
  it('has the figures as a table, from the first day that is on record', async () => {
    renderInLanguage('nl', <TrendPanel />, {
      getTrend: jest.fn().mockResolvedValue({
        days: [
          { day: '2026-11-22', ...none },
          { day: '2026-11-23', ...none, violation: 3 },
          { day: '2026-11-24', ...none, violation: 2, compliant: 1 },
        ],
      }),
    });
    expect(
      await screen.findByText(/vastgelegd vanaf 23 november 2026/),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Als tabel tonen' }),
    );
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent('24 november 20262001');
  });
});

describe('recordedDays', () => {
  it('keeps days without any verdict once there have been some', () => {
    const days = [
      { day: '2026-11-22', ...none, unknown: 1 },
      { day: '2026-11-23', ...none },
    ];
    expect(recordedDays({ days })).toEqual(days);
    expect(recordedDays({ days: days.slice(1) })).toEqual([]);
  });
});
