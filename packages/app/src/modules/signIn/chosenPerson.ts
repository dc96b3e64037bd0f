// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

const KEY = 'regie:demo-person';

/** Stands for the guest, who is known by no reference before signing in. */
export const GUEST = 'guest';

/** Whom this browser chose to be, which outlives a reload of the page. */
export const chosenPerson = {
  get: (): string | undefined => localStorage.getItem(KEY) ?? undefined,
  set: (person: string) => localStorage.setItem(KEY, person),
  forget: () => localStorage.removeItem(KEY),
};
