// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aWaiver, anAssessment } from '../../__testUtils__/answers';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { SovereigntyPage } from '../frame';
import { RequestWaiver } from './RequestWaiver';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'open-formulieren', namespace: 'default' },
  relations: [
    { type: 'partOf', targetRef: 'system:default/burgerportaal' },
    { type: 'ownedBy', targetRef: 'group:default/team-zaakgericht' },
  ],
};

const refused = (statusCode: number, message: string) =>
  Object.assign(new Error(message), { statusCode });

describe('the section of waivers', () => {
  it('lists them, those that wait for a decision first', async () => {
    const listWaivers = jest.fn().mockResolvedValue({
      items: [
        aWaiver({ id: 'a', decision: 'Besluit A', status: 'approved' }),
        aWaiver({ id: 'b', decision: 'Besluit B' }),
      ],
      maximumDays: 365,
    });
    renderInLanguage(
      'nl',
      <SovereigntyPage />,
      { listWaivers },
      '/sovereignty/waivers',
    );
    const table = await screen.findByRole('table', { name: 'Ontheffingen' });
    const rows = within(table).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Besluit B');
    expect(rows[1]).toHaveTextContent('Wacht op besluit');
    expect(rows[2]).toHaveTextContent('31 december 2099');

    await userEvent.selectOptions(screen.getByLabelText('Stand'), 'Verleend');
    await waitFor(() =>
      expect(listWaivers).toHaveBeenLastCalledWith({ status: 'approved' }),
    );
  });

  it('takes a decision only with a note, and shows what the backend refuses', async () => {
    const decideWaiver = jest
      .fn()
      .mockRejectedValue(refused(403, 'Request failed'));
    renderInLanguage(
      'nl',
      <SovereigntyPage />,
      {
        listWaivers: jest
          .fn()
          .mockResolvedValue({ items: [aWaiver()], maximumDays: 365 }),
        decideWaiver,
      },
      '/sovereignty/waivers/w-1',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Verlenen' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Collegebesluit 2026-12 verlenen?',
    });
    const submit = within(dialog).getByRole('button', { name: 'Verlenen' });
    await userEvent.click(submit);
    expect(await within(dialog).findByText('Vul dit in.')).toBeVisible();
    expect(decideWaiver).not.toHaveBeenCalled();

    await userEvent.type(within(dialog).getByRole('textbox'), 'Akkoord.');
    await userEvent.click(submit);
    expect(
      await within(dialog).findByText(
        /U mag niet over deze ontheffing besluiten/,
      ),
    ).toBeVisible();
    expect(decideWaiver).toHaveBeenCalledWith('w-1', 'approve', 'Akkoord.');
  });
});

describe('asking for a waiver', () => {
  const ask = (requestWaiver: jest.Mock) => {
    const refresh = jest.fn();
    renderInLanguage(
      'nl',
      <EntityProvider entity={entity}>
        <RequestWaiver
          finding={anAssessment().findings[0]}
          waivers={{ items: [], maximumDays: 365, refresh }}
        />
      </EntityProvider>,
      { requestWaiver },
    );
    return refresh;
  };
  const fill = async (label: RegExp, text: string) => {
    const field = screen.getByLabelText(label);
    await userEvent.clear(field);
    await userEvent.type(field, text);
  };
  const open = async () => {
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ontheffing aanvragen' }),
    );
    await screen.findByRole('dialog');
  };
  const fillAll = async () => {
    await fill(/^Reden/, 'De aanbesteding loopt.');
    await fill(/^Overwogen alternatieven/, 'Scaleway');
    await fill(/^Verantwoordelijke/, 'Gemeentesecretaris');
    await fill(/^Kenmerk van het besluit/, 'Besluit 12');
  };
  const send = () =>
    userEvent.click(screen.getByRole('button', { name: 'Aanvragen' }));

  it('says of each field what is wrong, and sends nothing', async () => {
    const request = jest.fn();
    ask(request);
    await open();
    await send();
    expect(await screen.findAllByText('Vul dit in.')).toHaveLength(5);

    await fillAll();
    await fill(/^Eerste dag/, '2098-01-01');
    await fill(/^Laatste dag/, '2099-06-01');
    expect(await screen.findByText(/langer dan de 365 dagen/)).toBeVisible();
    await send();
    expect(request).not.toHaveBeenCalled();
  });

  it('asks for as much as was chosen', async () => {
    const request = jest.fn().mockResolvedValue(aWaiver());
    const refresh = ask(request);
    await open();
    await fillAll();
    await userEvent.selectOptions(
      screen.getByLabelText(/^Waarvoor/),
      'system:default/burgerportaal',
    );
    await fill(/^Eerste dag/, '2098-01-01');
    await fill(/^Laatste dag/, '2098-12-31');
    await send();
    await waitFor(() => expect(refresh).toHaveBeenCalled());
    expect(request).toHaveBeenCalledWith(
      expect.objectContaining({
        rule: 'JUR-01',
        entityRef: 'system:default/burgerportaal',
        expires: '2098-12-31',
      }),
    );
  });

  it('puts what the backend says at the field that it is about', async () => {
    ask(
      jest
        .fn()
        .mockRejectedValue(
          refused(400, 'decision: Too big; from (x) is not a day.'),
        ),
    );
    await open();
    await fillAll();
    await fill(/^Eerste dag/, '2098-01-01');
    await fill(/^Laatste dag/, '2098-12-31');
    await send();
    expect(await screen.findByText('decision: Too big')).toBeVisible();
    expect(screen.getByLabelText(/^Kenmerk/)).toBeInvalid();
    expect(screen.getByLabelText(/^Reden/)).toBeValid();
  });
});
