// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { ProviderList as List } from '@regie/plugin-sovereignty-common';
import { useRef, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { Loaded } from '../Loaded';
import { SectionHeading } from '../frame';
import { useLocale } from '../useLocale';
import { OnDate } from './OnDate';
import { useOnDate } from './providerAddress';
import { ProviderTable } from './ProviderTable';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
    // The theme's grey has too little contrast on the page (WCAG 1.4.3).
    '& label': { color: theme.palette.text.primary },
  },
}));

/** All providers as they stand on a date, those in use first. */
export function ProviderList() {
  const { on, setOn } = useOnDate();
  const classes = useStyles();
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();
  const [text, setText] = useState('');
  // The last answer stays on screen while the next is on its way.
  const shown = useRef<List>();
  const fetched = useAsyncRetry(async () => {
    shown.current = await api.listProviders(on);
    return shown.current;
  }, [api, on]);
  return (
    <>
      <SectionHeading
        title={t('page.sections.providers')}
        hint={t('providers.intro')}
      />
      <Loaded fetched={{ ...fetched, value: fetched.value ?? shown.current }}>
        {list => {
          const items = list.items
            .filter(({ id, name }) =>
              `${id} ${name}`
                .toLocaleLowerCase('nl-NL')
                .includes(text.toLocaleLowerCase('nl-NL')),
            )
            .sort(
              (a, b) =>
                b.components - a.components || a.name.localeCompare(b.name),
            );
          return (
            <>
              <div className={classes.filters}>
                <TextField
                  id="providers-search"
                  variant="outlined"
                  size="small"
                  label={t('list.search')}
                  value={text}
                  onChange={event => setText(event.target.value)}
                />
                <OnDate on={list.on} onChange={setOn} />
              </div>
              <Typography role="status" variant="body2" gutterBottom>
                {t('providers.count', {
                  count: items.length,
                  total: locale.count(items.length),
                })}
              </Typography>
              <ProviderTable items={items} on={on} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
