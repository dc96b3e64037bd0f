// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ClusterStatus } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ClaimTable } from '../ClaimTable';
import { FactList } from '../FactList';
import { Panel } from '../Panel';
import { useLocale } from '../useLocale';

/** Who can reach or stop the cluster: whose nodes, whose control plane, where. */
export function WhoPanel(props: {
  cluster: ClusterStatus;
  nameOf: (provider: string) => string;
}) {
  const { cluster, nameOf } = props;
  const { nodePools, traits } = cluster;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const unknown = t('entity.unknown');
  const each = (values: readonly (string | null)[]) =>
    [...new Set(values.map(value => value ?? unknown))].join(', ') || unknown;
  const plane = traits?.controlPlane;
  const managed = {
    true: t('clusters.managed.yes'),
    false: t('clusters.managed.no'),
    null: unknown,
  }[String(plane?.managed ?? null) as 'true' | 'false' | 'null'];
  return (
    <Panel title={t('clusters.who')}>
      <FactList
        facts={[
          [
            t('clusters.nodesOf'),
            each(
              nodePools.map(
                ({ place }) => place.provider && nameOf(place.provider),
              ),
            ),
          ],
          [
            t('entity.location'),
            each(
              nodePools.map(
                ({ place }) => place.country && locale.country(place.country),
              ),
            ),
          ],
          [
            t('clusters.planeOf'),
            (plane?.provider && nameOf(plane.provider)) ??
              (plane?.reason ? (
                <>
                  {unknown}: <span lang="en">{plane.reason}</span>
                </>
              ) : (
                unknown
              )),
          ],
          [t('clusters.plane'), plane?.product ?? unknown],
          [t('clusters.managed.title'), managed],
          ...(plane?.certificates && plane.certificates.length > 0
            ? [
                [
                  t('clusters.certificates'),
                  each(
                    plane.certificates.map(({ name, level }) =>
                      [name, level].filter(Boolean).join(' '),
                    ),
                  ),
                ] as const,
              ]
            : []),
          ...(traits && traits.identityProviders.length > 0
            ? [
                [
                  t('clusters.logins'),
                  each(traits.identityProviders.map(({ host }) => host)),
                ] as const,
              ]
            : []),
          ...(traits && traits.backups.length > 0
            ? [
                [
                  t('clusters.backups'),
                  each(traits.backups.map(({ match }) => match)),
                ] as const,
              ]
            : []),
        ]}
      />
      {plane && plane.claims.length > 0 && (
        <ClaimTable
          claims={plane.claims}
          label={`${t('entity.evidence')}: ${t('clusters.plane')}`}
        />
      )}
    </Panel>
  );
}
