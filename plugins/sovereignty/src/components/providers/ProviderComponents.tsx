// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { entityPath } from '../entityPath';
import { Loaded } from '../Loaded';

/** What fits a page; the list of components has the rest. */
const SHOWN = 25;

const useStyles = makeStyles(theme => ({
  // Beside other words a link has to be told by more than its colour.
  component: { textDecoration: 'underline' },
  all: { display: 'inline-block', padding: theme.spacing(0.5, 0) },
}));

/** What is hosted at a provider, as far as one may see it. */
export function ProviderComponents(props: { id: string }) {
  const { id } = props;
  const classes = useStyles();
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const fetched = useAsyncRetry(
    () => api.listAssessments({ provider: [id], limit: SHOWN }),
    [api, id],
  );
  const all = `/sovereignty?${new URLSearchParams({ provider: id })}`;
  return (
    <Loaded fetched={fetched}>
      {({ items, totalItems }) =>
        totalItems === 0 ? (
          <Typography>{t('providers.noComponents')}</Typography>
        ) : (
          <>
            <Typography component="ul" variant="body2">
              {items.map(({ entityRef, title, name, owner }) => (
                <li key={entityRef}>
                  <Link
                    to={`${entityPath(entityRef)}/sovereignty`}
                    className={classes.component}
                  >
                    {title ?? name}
                  </Link>
                  {owner && ` · ${owner}`}
                </li>
              ))}
            </Typography>
            <Link to={all} className={classes.all}>
              {t('providers.allComponents', { total: String(totalItems) })}
            </Link>
          </>
        )
      }
    </Loaded>
  );
}
