// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { UnclaimedGroup } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { CodeBlock } from '../CodeBlock';
import { FactList } from '../FactList';
import { Fold } from '../Fold';

/** Workloads that belong together, and the text that registers them. */
export function UnclaimedGroupDetails(props: {
  group: UnclaimedGroup;
  nameOf: (provider: string) => string;
}) {
  const { group, nameOf } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Fold
      id={`unclaimed-${group.namespace}-${group.name}`}
      heading={
        <>
          <strong>{group.name}</strong> ({group.namespace}):{' '}
          {t('clusters.unclaimed.workloads', { count: group.workloads.length })}
        </>
      }
    >
      <FactList
        facts={[
          [
            t('entity.workload'),
            group.workloads
              .map(({ kind, name }) => `${kind} ${name}`)
              .join(', '),
          ],
          [t('clusters.unclaimed.groupedBy'), group.groupedBy],
          [t('clusters.unclaimed.images'), group.images.join(', ') || '–'],
          [
            t('clusters.unclaimed.providers'),
            group.providers.map(nameOf).join(', ') || '–',
          ],
        ]}
      />
      <Typography variant="body2">
        {t('clusters.unclaimed.register')}
      </Typography>
      <CodeBlock
        label={`catalog-info.yaml (${group.name})`}
        text={group.catalogInfo}
      />
      <Typography variant="body2">{t('clusters.unclaimed.label')}</Typography>
      <CodeBlock
        label={t('clusters.unclaimed.labelName', { name: group.name })}
        text={group.label}
      />
    </Fold>
  );
}
