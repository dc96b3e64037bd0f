// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@material-ui/lab/Alert';
import { LegalEntity, OwnershipChange } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { providerPath } from '../providers/providerAddress';
import { useLocale } from '../useLocale';

/** What is about to change at a provider, before it is a violation. */
export function OwnershipChangeAlerts(props: {
  changes: readonly OwnershipChange[];
  /** Leaves out the way to the provider, where it is shown already. */
  withoutLink?: boolean;
}) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();
  const nameOf = (entity: LegalEntity | null) => {
    if (!entity) return t('entity.unknown');
    const country = entity.country
      ? locale.country(entity.country)
      : t('entity.unknown');
    return `${entity.name} (${country})`;
  };
  return (
    <>
      {props.changes.map(change => (
        <Alert
          key={`${change.provider} ${change.date} ${change.after?.id}`}
          severity="warning"
        >
          <strong>
            {change.date
              ? t('ownership.changes', {
                  provider: change.providerName,
                  date: locale.date(change.date),
                })
              : t('ownership.changesUndated', {
                  provider: change.providerName,
                })}
          </strong>{' '}
          {t('ownership.fromTo', {
            before: nameOf(change.before),
            after: nameOf(change.after),
          })}
          {change.jurisdictionsAdded.length > 0 && (
            <>
              {' '}
              {t('ownership.law', {
                countries: change.jurisdictionsAdded
                  .map(locale.country)
                  .join(', '),
              })}
            </>
          )}
          {change.announced && (
            <>
              {' '}
              {t('ownership.announced', {
                date: locale.date(change.announced),
              })}
            </>
          )}
          {!props.withoutLink && (
            <>
              {' '}
              <Link to={providerPath(change.provider)}>
                {t('ownership.more', { provider: change.providerName })}
              </Link>
            </>
          )}
        </Alert>
      ))}
    </>
  );
}
