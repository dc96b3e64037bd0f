// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { packDryRunSchema } from '@regie/plugin-sovereignty-common';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { PackTrial } from './PackTrial';

const OUTCOME = packDryRunSchema.parse({
  accepted: true,
  problems: [],
  pack: { id: 'basis', version: '2', versionInForce: '1' },
  entities: 40,
  changedEntities: 1,
  rules: [
    {
      rule: 'JUR-01',
      title: { nl: 'Europees', en: 'European' },
      before: { compliant: 40 },
      after: { compliant: 39, violation: 1 },
      changed: 1,
    },
  ],
  changes: [
    {
      entityRef: 'component:default/zaken',
      rule: 'JUR-01',
      before: { verdict: 'compliant', severity: null },
      after: { verdict: 'violation', severity: 'high' },
      explanation: { nl: 'Draait bij Azure.', en: 'Runs at Azure.' },
    },
  ],
  totalChanges: 1,
});

const REFUSED = packDryRunSchema.parse({
  ...OUTCOME,
  accepted: false,
  problems: ['pack:3:1 id is missing; add it'],
  pack: null,
  rules: [],
  changes: [],
});

describe('PackTrial', () => {
  it.each([
    ['nl', 'Het pakket, als YAML', 'Probeer', 'Draait bij Azure.'],
    ['en', 'The pack, as YAML', 'Try', 'Runs at Azure.'],
  ] as const)(
    'shows what would change, in %s',
    async (lang, field, button, why) => {
      const dryRunPack = jest.fn().mockResolvedValue(OUTCOME);
      renderInLanguage(lang, <PackTrial />, { dryRunPack });
      await userEvent.type(await screen.findByLabelText(field), 'id: basis');
      await userEvent.click(screen.getByRole('button', { name: button }));
      expect(await screen.findByText(new RegExp(why))).toBeVisible();
      expect(dryRunPack).toHaveBeenCalledWith('id: basis');
      expect(
        screen.getByRole('link', { name: 'component:default/zaken' }),
      ).toBeVisible();
    },
  );

  it('names the mistakes of a chosen file', async () => {
    const dryRunPack = jest.fn().mockResolvedValue(REFUSED);
    renderInLanguage('nl', <PackTrial />, { dryRunPack });
    const file = new File(['a: 1'], 'pakket.yaml');
    // jsdom has no File.text of its own.
    file.text = async () => 'a: 1';
    const [choose] = await screen.findAllByLabelText('Kies een bestand');
    await userEvent.upload(choose as HTMLInputElement, file);
    await userEvent.click(screen.getByRole('button', { name: 'Probeer' }));
    expect(await screen.findByText(/pack:3:1 id is missing/)).toBeVisible();
    expect(dryRunPack).toHaveBeenCalledWith('a: 1');
  });
});
