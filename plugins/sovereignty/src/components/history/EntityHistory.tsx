// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useDays } from '../useDays';
import { useLocale } from '../useLocale';
import { Changes } from './Changes';
import { VerdictsOnDay } from './VerdictsOnDay';

/** How many changes fit the tab before one asks for more. */
const AT_A_TIME = 10;

/** How the verdicts on an entity changed, and how they stood on a day. */
export function EntityHistory() {
  const { entity } = useEntity();
  const locale = useLocale();
  const { dayOf } = useDays();
  return (
    <>
      <VerdictsOnDay />
      <Changes
        entityRef={stringifyEntityRef(entity)}
        limit={AT_A_TIME}
        moment={at => <Link to={`?on=${dayOf(at)}`}>{locale.moment(at)}</Link>}
      />
    </>
  );
}
