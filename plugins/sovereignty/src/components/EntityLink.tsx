// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { entityPath } from './entityPath';

/** An entity by its name, which leads to its page. */
export function EntityLink(props: { entityRef: string }) {
  const { entityRef } = props;
  return (
    <Link to={entityPath(entityRef)}>
      <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
    </Link>
  );
}
