// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { aPage } from '../../__testUtils__/answers';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { AssessmentList } from './AssessmentList';

/** Shows the query of the address, which is where the view of the list is kept. */
function ListWithAddress() {
  return (
    <>
      <AssessmentList />
      <output>{useLocation().search}</output>
    </>
  );
}

describe('AssessmentList', () => {
  it('shows a component with its counts and its owner by name', async () => {
    const listAssessments = jest.fn().mockResolvedValue(aPage());
    renderInLanguage('nl', <AssessmentList />, { listAssessments });
    const table = await screen.findByRole('table', {
      name: 'Beoordeelde onderdelen',
    });
    const row = within(table).getAllByRole('row')[1];
    expect(
      within(row).getByRole('link', { name: 'Open Formulieren' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/open-formulieren/sovereignty',
    );
    expect(row).toHaveTextContent('kritiek');
    expect(row).toHaveTextContent('team-zaakgericht');
    expect(screen.getByText('1 onderdeel gevonden')).toBeVisible();
  });

  it('lets one choose rules and packs by what they are called', async () => {
    const listAssessments = jest.fn().mockResolvedValue(aPage());
    const getPolicyStatus = jest.fn().mockResolvedValue({
      packs: [
        {
          location: 'baseline.yaml',
          pack: {
            id: 'baseline',
            version: '1.0.0',
            title: { nl: 'Digitale autonomie', en: 'Digital autonomy' },
            rules: [
              { id: 'JUR-01', title: { nl: 'Europees', en: 'European' } },
            ],
          },
          problems: [],
        },
      ],
    });
    renderInLanguage('nl', <AssessmentList />, {
      listAssessments,
      getPolicyStatus,
    });
    expect(
      await screen.findByRole('option', { name: 'JUR-01 · Europees' }),
    ).toHaveValue('JUR-01');
    expect(
      screen.getByRole('option', { name: 'Digitale autonomie' }),
    ).toHaveValue('baseline');
  });

  it('counts in the right number, in both languages', async () => {
    const listAssessments = jest.fn().mockResolvedValue(aPage(12));
    renderInLanguage('en', <AssessmentList />, { listAssessments });
    expect(await screen.findByText('12 components found')).toBeVisible();
  });

  it('keeps filter, order and page in the address and asks the server for them', async () => {
    const listAssessments = jest.fn().mockResolvedValue(aPage(60));
    renderInLanguage('nl', <ListWithAddress />, { listAssessments });
    await userEvent.click(
      await screen.findByRole('button', { name: /Ontheven/ }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Naam' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Volgende pagina' }),
    );
    await waitFor(() =>
      expect(listAssessments).toHaveBeenLastCalledWith(
        expect.objectContaining({
          verdict: ['waived'],
          sort: 'name',
          order: 'asc',
          cursor: 'after-25',
        }),
      ),
    );
    expect(
      screen.getByText(/verdict=waived.*sort=name.*cursor=after-25/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Vorige pagina' }),
    ).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Filters wissen' }),
    );
    await waitFor(() =>
      expect(listAssessments).toHaveBeenLastCalledWith(
        expect.not.objectContaining({ verdict: ['waived'] }),
      ),
    );
    // Other filters make another list, of which it is no place.
    expect(listAssessments.mock.lastCall[0].cursor).toBeUndefined();
  });

  it('says so when nothing matches', async () => {
    const listAssessments = jest.fn().mockResolvedValue(aPage(0));
    renderInLanguage('nl', <AssessmentList />, { listAssessments });
    expect(
      await screen.findByText('Niets voldoet aan deze filters.'),
    ).toBeVisible();
  });

  it('says in plain words that the server is away, and tries again when asked', async () => {
    const listAssessments = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(aPage());
    renderInLanguage('nl', <AssessmentList />, { listAssessments });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'De server geeft geen antwoord.',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Opnieuw proberen' }),
    );
    expect(await screen.findByText('Open Formulieren')).toBeVisible();
  });

  it('sends who may not see it to the platform team', async () => {
    const refused = Object.assign(new Error('no'), { statusCode: 403 });
    renderInLanguage('en', <AssessmentList />, {
      listAssessments: jest.fn().mockRejectedValue(refused),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Ask your platform team for access.',
    );
  });
});
