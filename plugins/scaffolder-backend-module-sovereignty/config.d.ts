// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export interface Config {
  scaffolder?: {
    sovereignty?: {
      /**
       * Folder on this machine in which templates may leave catalog-info files,
       * for where there is no forge. The catalog has to read it: add
       * `FOLDER/*.yaml` to `catalog.locations`.
       */
      publishFolder?: string;
    };
  };
}
