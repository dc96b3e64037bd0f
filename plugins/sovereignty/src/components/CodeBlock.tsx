// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { sovereigntyTranslationRef } from '../translations';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    margin: theme.spacing(1, 0),
    maxWidth: '100%',
  },
  text: {
    flex: 1,
    minWidth: 0,
    overflow: 'auto',
    maxHeight: 420,
    margin: 0,
    padding: theme.spacing(1.5),
    fontFamily: 'ui-monospace, monospace',
    fontSize: '0.8125rem',
    '&:focus-visible': {
      outline: `3px solid ${theme.palette.primary.main}`,
      outlineOffset: -3,
    },
  },
}));

/** Text to take over elsewhere, with a button that copies it. */
export function CodeBlock(props: { label: string; text: string }) {
  const { label, text } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <div className={classes.root}>
      <pre
        className={classes.text}
        role="region"
        aria-label={label}
        // What scrolls must be reachable by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {text}
      </pre>
      <CopyTextButton
        text={text}
        tooltipText={t('state.copied')}
        aria-label={t('state.copy', { what: label })}
      />
    </div>
  );
}
