// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aPage } from '../../__testUtils__/answers';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { AssessmentList } from '../assessments';
import { PolicyPacks } from '../policy';

/** What the signals plugin does: passes on what the backend says. */
function signals() {
  const listeners = new Map<string, (message: object) => void>();
  return {
    api: {
      subscribe: (channel: string, listener: (message: never) => void) => {
        listeners.set(channel, listener as never);
        return { unsubscribe: () => listeners.delete(channel) };
      },
    },
    say: (channel: string) =>
      listeners.get(channel)?.({ action: 'assessments-changed' }),
  };
}

describe('open pages', () => {
  beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));
  afterEach(() => jest.restoreAllMocks());

  it('show what changed, tell it politely and leave the focus where it is', async () => {
    const { api, say } = signals();
    const listAssessments = jest
      .fn()
      .mockResolvedValueOnce(aPage(1))
      .mockResolvedValue(aPage(2));
    renderInLanguage(
      'nl',
      <AssessmentList />,
      { listAssessments },
      '/sovereignty',
      true,
      [[signalApiRef, api]],
    );
    const search = await screen.findByLabelText('Zoek op naam');
    await userEvent.click(search);
    expect(screen.getByText('1 onderdeel gevonden')).toBeInTheDocument();
    expect(screen.queryByText(/Wat u ziet is bijgewerkt/)).toBeNull();

    act(() => say('sovereignty'));
    expect(await screen.findByText('2 onderdelen gevonden')).toBeVisible();
    const told = await screen.findByText(/Wat u ziet is bijgewerkt/);
    expect(told).toHaveAttribute('role', 'status');
    expect(search).toHaveFocus();
  });

  it('show a pack that was refused, and where it is wrong', async () => {
    const { api, say } = signals();
    const status = (problems: string[]) => ({
      packs: [{ location: 'eigen.yaml', pack: null, problems }],
      problems: [],
      register: { asOf: '2026-10-01', providers: 1, files: [] },
      locations: { register: [], policies: [], waivers: [] },
    });
    const problem = 'eigen.yaml:9:3 WV-01: check: No such key: ownr';
    const getPolicyStatus = jest
      .fn()
      .mockResolvedValueOnce(status([]))
      .mockResolvedValue(status([problem]));
    renderInLanguage(
      'nl',
      <PolicyPacks />,
      { getPolicyStatus },
      '/sovereignty/policy',
      true,
      [[signalApiRef, api]],
    );
    await waitFor(() => expect(getPolicyStatus).toHaveBeenCalledTimes(1));
    expect(screen.queryByText(problem)).toBeNull();
    act(() => say('sovereignty'));
    expect(await screen.findByText(problem)).toBeVisible();
  });

  it('keep what they show when the new answer does not come', async () => {
    const { api, say } = signals();
    const listAssessments = jest
      .fn()
      .mockResolvedValueOnce(aPage(1))
      .mockRejectedValue(new Error('refused'));
    renderInLanguage(
      'nl',
      <AssessmentList />,
      { listAssessments },
      '/sovereignty',
      true,
      [[signalApiRef, api]],
    );
    await screen.findByText('1 onderdeel gevonden');
    act(() => say('sovereignty'));
    await waitFor(() => expect(listAssessments).toHaveBeenCalledTimes(2));
    await act(async () => undefined);
    expect(screen.getByText('1 onderdeel gevonden')).toBeVisible();
    expect(screen.queryByText(/refused/)).toBeNull();
  });
});
