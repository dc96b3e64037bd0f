// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export interface Config {
  sovereignty?: {
    /**
     * Time zone in which a new day begins, as the backend has it. Default:
     * Europe/Amsterdam.
     * @visibility frontend
     */
    timeZone?: string;
  };
}
