// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Content } from '@backstage/core-components';
import { useProviderAddress } from './providerAddress';
import { ProviderList } from './ProviderList';
import { ProviderPage } from './ProviderPage';

/** The register: all providers, or one of them. */
export function Providers() {
  const { provider, on, setOn } = useProviderAddress();
  return (
    <Content>
      {provider ? (
        <ProviderPage id={provider} on={on} onDate={setOn} />
      ) : (
        <ProviderList on={on} onDate={setOn} />
      )}
    </Content>
  );
}
