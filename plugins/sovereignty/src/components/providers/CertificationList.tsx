// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { Certification } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';
import { Sources } from './Sources';

/** Certificates with how long they hold and who says so. */
export function CertificationList(props: {
  certifications: readonly Certification[];
  on: string;
}) {
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (props.certifications.length === 0) {
    return <Typography>{t('providers.noCertifications')}</Typography>;
  }
  return (
    <ul>
      {props.certifications.map((one, index) => (
        <li key={index}>
          <strong>{one.name}</strong>
          {one.level && `, ${one.level}`}
          {one.validUntil &&
            `. ${t(
              one.validUntil < props.on
                ? 'providers.expired'
                : 'providers.validUntil',
              { date: locale.date(one.validUntil) },
            )}`}
          {`. ${t(`evidence.${one.evidence}`)}, ${locale.date(one.asOf)}. `}
          {t('entity.sources')}: <Sources sources={one.sources} />
        </li>
      ))}
    </ul>
  );
}
