// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { sovereigntyTranslationRef } from '../../translations';
import { Loaded } from '../Loaded';
import { TransitionTable } from './TransitionTable';
import { useTransitions } from './useTransitions';

/** What changed, newest first: of one entity, or of all that one may see. */
export function Changes(props: {
  entityRef?: string;
  /** How many at a time. */
  limit: number;
  moment?: (at: string) => ReactNode;
}) {
  const { entityRef, limit, moment } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { fetched, more } = useTransitions(entityRef, limit);
  return (
    <Loaded fetched={fetched}>
      {({ items }) =>
        items.length === 0 ? (
          <Typography variant="body2">{t('history.nothing')}</Typography>
        ) : (
          <>
            <TransitionTable
              transitions={items}
              label={t('history.changes')}
              ofOneEntity={entityRef !== undefined}
              moment={moment}
            />
            {more && <Button onClick={more}>{t('history.more')}</Button>}
          </>
        )
      }
    </Loaded>
  );
}
