// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export interface Config {
  auth?: {
    providers?: {
      demo?: {
        /**
         * Whom somebody can be in the demo. Only while developing: elsewhere
         * neither the backend nor the app knows of them.
         *
         * @deepVisibility frontend
         */
        people?: Array<{
          /** A User in the catalog. */
          userEntityRef: string;
          name: string;
          /** What this person does, for who chooses. */
          about: { nl: string; en: string };
        }>;
      };
    };
  };
}
