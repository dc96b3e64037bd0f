// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Content } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { CompletenessGroup } from '@regie/plugin-sovereignty-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { Loaded } from '../Loaded';
import { CompletenessTable } from './CompletenessTable';

/** How much is filled in of what is asked for, by owner or by system. */
export function CompletenessPage() {
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const [by, setBy] = useState<CompletenessGroup>('owner');
  const fetched = useAsyncRetry(() => api.getCompleteness(by), [api, by]);
  return (
    <Content>
      <Typography variant="body2" paragraph>
        {t('completeness.intro')}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={by}
        aria-label={t('completeness.show')}
        onChange={(_event, chosen: CompletenessGroup | null) =>
          setBy(chosen ?? by)
        }
      >
        <ToggleButton value="owner">{t('completeness.owner')}</ToggleButton>
        <ToggleButton value="system">{t('completeness.system')}</ToggleButton>
      </ToggleButtonGroup>
      <Loaded fetched={fetched}>
        {({ items }) => <CompletenessTable items={items} by={by} />}
      </Loaded>
    </Content>
  );
}
