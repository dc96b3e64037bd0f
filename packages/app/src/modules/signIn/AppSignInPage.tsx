// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/core-plugin-api';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { demoPeople } from './demoPeople';
import { DemoSignIn } from './DemoSignIn';

/** Backstage's own page, or the choice of people where there are any. */
export function AppSignInPage(props: SignInPageProps) {
  const people = demoPeople(useApi(configApiRef));
  return people.length > 0 ? (
    <DemoSignIn {...props} people={people} />
  ) : (
    <SignInPage {...props} providers={['guest']} />
  );
}
