// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SignInPageBlueprint } from '@backstage/plugin-app-react';

export const signInPage = SignInPageBlueprint.make({
  params: {
    loader: () => import('./AppSignInPage').then(m => m.AppSignInPage),
  },
});
