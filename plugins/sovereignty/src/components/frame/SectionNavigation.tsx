// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { sovereigntyTranslationRef } from '../../translations';
import { SECTIONS } from './sections';
import { useSectionPath } from './rootPath';
import { useSection } from './useSection';

const useStyles = makeStyles(theme => ({
  root: {
    // Wraps instead of scrolling, so that no section hides on a narrow screen.
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 0.5),
    margin: theme.spacing(-1, 0, 3),
    padding: 0,
    listStyle: 'none',
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  link: {
    display: 'block',
    padding: theme.spacing(1.25, 1.5, 1),
    borderBottom: '3px solid transparent',
    color: theme.palette.text.primary,
    '&:hover': {
      textDecoration: 'none',
      borderBottomColor: theme.palette.text.secondary,
    },
    '&:focus-visible': {
      outline: `3px solid ${theme.palette.primary.main}`,
      outlineOffset: -3,
    },
    '&[aria-current]': {
      fontWeight: 700,
      borderBottomColor: theme.palette.primary.main,
    },
  },
}));

/** The sections as links: each has an address, and says which one is open. */
export function SectionNavigation() {
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { section: open, name } = useSection();
  const pathOf = useSectionPath();
  const current = name === undefined ? 'page' : 'true';
  return (
    <nav aria-label={t('page.navigation')}>
      <ul className={classes.root}>
        {SECTIONS.map(section => (
          <li key={section.path}>
            <Link
              to={pathOf(section.path)}
              underline="none"
              className={classes.link}
              aria-current={section === open ? current : undefined}
            >
              {t(`page.sections.${section.title}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
