// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ProxiedSignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/core-plugin-api';
import { IdentityApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { chosenPerson, GUEST } from './chosenPerson';
import { DemoPerson } from './demoPeople';
import { PersonChoice } from './PersonChoice';

/** What the backend is told of whom somebody wants to be. */
const HEADER = 'x-regie-demo-person';

/** Signs one in as the person that was chosen, and asks who that is before. */
export function DemoSignIn({
  people,
  onSignInSuccess,
}: SignInPageProps & { people: readonly DemoPerson[] }) {
  const known = new Set([GUEST, ...people.map(it => it.userEntityRef)]);
  const [person, setPerson] = useState(chosenPerson.get);
  if (person === undefined || !known.has(person)) {
    return (
      <PersonChoice
        people={people}
        onChoose={chosen => {
          chosenPerson.set(chosen);
          setPerson(chosen);
        }}
      />
    );
  }
  return (
    <ProxiedSignInPage
      {...(person === GUEST
        ? { provider: 'guest' }
        : { provider: 'demo', headers: { [HEADER]: person } })}
      onSignInSuccess={identity => onSignInSuccess(forgetting(identity))}
    />
  );
}

/** Who signs out can be somebody else next. */
function forgetting(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      chosenPerson.forget();
      await identity.signOut();
    },
  };
}
