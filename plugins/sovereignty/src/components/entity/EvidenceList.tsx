// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EvidenceItem } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ClaimTable } from '../ClaimTable';
import { useLocale } from '../useLocale';

const useStyles = makeStyles(theme => ({
  item: {
    borderLeft: `3px solid ${theme.palette.divider}`,
    padding: theme.spacing(0.5, 0, 0.5, 2),
    margin: theme.spacing(1, 0, 2),
  },
  role: { color: theme.palette.text.secondary },
}));

/** Each thing that a verdict rests on, with the claims that a person can check. */
export function EvidenceList(props: { evidence: readonly EvidenceItem[] }) {
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <>
      {props.evidence.map((item, index) => (
        <div key={index} className={classes.item}>
          <Typography variant="body2">
            {locale.text(item.text)}{' '}
            <span className={classes.role}>
              ({t(`entity.role.${item.role}`)})
            </span>
          </Typography>
          {item.claims.length > 0 && (
            <ClaimTable claims={item.claims} label={locale.text(item.text)} />
          )}
        </div>
      ))}
    </>
  );
}
