// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { sovereigntyTranslationRef } from '../../translations';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

/** The parts of the tab, for who knows what they came for. */
export function EntityContents(props: {
  parts: readonly { id: string; title: string }[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <nav aria-label={t('entity.contents')}>
      <ul className={classes.list}>
        {props.parts.map(({ id, title }) => (
          <li key={id}>
            <Link href={`#${id}`} underline="always">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
