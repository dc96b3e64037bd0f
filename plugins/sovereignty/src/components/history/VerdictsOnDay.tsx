// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { Loaded } from '../Loaded';
import { OnDate, useOnDate } from '../onDate';
import { today } from '../waivers/days';
import { DayTable } from './DayTable';

/** The verdicts as they stood at the end of a day that one chooses. */
export function VerdictsOnDay() {
  const { on, setOn } = useOnDate();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Box mb={2}>
      <Box display="flex" flexWrap="wrap" alignItems="center" gridGap={8}>
        <OnDate on={on ?? ''} max={today()} onChange={setOn} />
        {on && <Button onClick={() => setOn('')}>{t('history.close')}</Button>}
      </Box>
      {on && <Day on={on} />}
    </Box>
  );
}

function Day(props: { on: string }) {
  const { on } = props;
  const api = useApi(sovereigntyApiRef);
  const { kind, namespace, name } = getCompoundEntityRef(useEntity().entity);
  const fetched = useAsyncRetry(
    () => api.getVerdictsOn({ kind, namespace, name }, on),
    [api, kind, namespace, name, on],
  );
  return (
    <Box mt={2}>
      <Loaded fetched={fetched}>
        {verdicts => <DayTable verdicts={verdicts} />}
      </Loaded>
    </Box>
  );
}
