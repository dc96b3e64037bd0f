// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { ProviderDetails } from '@regie/plugin-sovereignty-common';
import { ReactNode, useRef } from 'react';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { SectionHeading } from '../frame';
import { Loaded } from '../Loaded';
import { OwnershipChangeAlerts } from '../ownership';
import { CertificationList } from './CertificationList';
import { OnDate } from './OnDate';
import { OwnershipTimeline } from './OwnershipTimeline';
import { ProviderComponents } from './ProviderComponents';
import { useOnDate } from './providerAddress';
import { ProviderFacts } from './ProviderFacts';
import { RegionTable } from './RegionTable';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(4),
    maxWidth: 1200,
  },
  heading: { marginBottom: theme.spacing(1.5) },
}));

/** All that the register knows of one provider, as it stands on a date. */
export function ProviderPage() {
  const { name: id = '' } = useParams();
  const { on, setOn } = useOnDate();
  const classes = useStyles();
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const shown = useRef<ProviderDetails>();
  const fetched = useAsyncRetry(async () => {
    shown.current = await api.getProvider(id, on);
    return shown.current;
  }, [api, id, on]);
  const section = (title: string, content: ReactNode) => (
    <section>
      <Typography variant="h5" component="h3" className={classes.heading}>
        {title}
      </Typography>
      {content}
    </section>
  );
  const before = shown.current?.provider.id === id ? shown.current : undefined;
  const last = fetched.value ?? before;
  return (
    <>
      <SectionHeading
        title={last?.provider.name ?? id}
        actions={last && <OnDate on={last.provider.on} onChange={setOn} />}
      />
      <Loaded
        fetched={{ ...fetched, value: last }}
        notFound={
          <Alert severity="info">{t('providers.notFound', { id })}</Alert>
        }
      >
        {({ provider, description }) => (
          <div className={classes.root}>
            {!description.verified && (
              <Alert severity="info">{t('providers.unverified')}</Alert>
            )}
            <OwnershipChangeAlerts changes={provider.changes} withoutLink />
            <ProviderFacts provider={provider} description={description} />
            {section(
              t('providers.ownership'),
              <OwnershipTimeline
                periods={description.ownership}
                on={provider.on}
              />,
            )}
            {section(
              t('providers.leaning', { total: String(provider.components) }),
              <ProviderComponents id={provider.id} />,
            )}
            {section(
              t('providers.certifications'),
              <CertificationList
                certifications={description.certifications}
                on={provider.on}
              />,
            )}
            {section(
              t('providers.regions'),
              <RegionTable regions={description.regions} />,
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}
