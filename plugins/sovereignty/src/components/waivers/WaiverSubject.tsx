// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { sovereigntyTranslationRef } from '../../translations';
import { EntityLink } from '../EntityLink';

/** What a waiver is for, in words that tell how far it reaches. */
export function WaiverSubject(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const kind = parseEntityRef(entityRef).kind.toLocaleLowerCase('en-US');
  const link = <EntityLink entityRef={entityRef} />;
  if (kind === 'system') {
    return (
      <>
        {t('waivers.reach.system')} {link}
      </>
    );
  }
  if (kind === 'group' || kind === 'user') {
    return (
      <>
        {t('waivers.reach.owner')} {link}
      </>
    );
  }
  return link;
}
