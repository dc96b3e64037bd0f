// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Breadcrumbs from '@material-ui/core/Breadcrumbs';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { sovereigntyTranslationRef } from '../../translations';
import { useSectionPath } from './rootPath';
import { useSection } from './useSection';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(3),
  },
  text: { minWidth: 0, maxWidth: '75ch', overflowWrap: 'anywhere' },
  crumbs: { marginBottom: theme.spacing(1), color: theme.palette.text.primary },
}));

/**
 * The heading of a section or of a page below it. Without a title it is the
 * section's own; on the page of one thing the way back stands above it.
 */
export function SectionHeading(props: {
  title?: string;
  /** What the page tells, in a sentence. */
  hint?: ReactNode;
  /** Buttons that work on the whole page. */
  actions?: ReactNode;
}) {
  const { title, hint, actions } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { section, name } = useSection();
  const pathOf = useSectionPath();
  const sectionTitle = section && t(`page.sections.${section.title}`);
  return (
    <div className={classes.root}>
      <div className={classes.text}>
        {section && name !== undefined && (
          <Breadcrumbs
            aria-label={t('page.breadcrumbs')}
            className={classes.crumbs}
          >
            <Link to={pathOf(section.path)}>{sectionTitle}</Link>
            <span aria-current="page">{title ?? name}</span>
          </Breadcrumbs>
        )}
        <Typography variant="h4" component="h2">
          {title ?? name ?? sectionTitle}
        </Typography>
        {hint && <Typography variant="body1">{hint}</Typography>}
      </div>
      {actions && <div>{actions}</div>}
    </div>
  );
}
