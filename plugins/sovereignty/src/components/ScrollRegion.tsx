// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    overflowX: 'auto',
    // The theme breaks words anywhere, which makes short columns unreadable.
    '& th, & td': { wordBreak: 'normal', overflowWrap: 'break-word' },
    '&:focus-visible': {
      outline: `3px solid ${theme.palette.primary.main}`,
      outlineOffset: -3,
    },
  },
  keepFirstColumn: {
    [theme.breakpoints.down('sm')]: {
      '& th:first-child': {
        position: 'sticky',
        left: 0,
        zIndex: 1,
        background: theme.palette.background.paper,
        minWidth: 120,
      },
    },
  },
}));

/** A wide table scrolls in a region of its own, also by keyboard; the page does not. */
export function ScrollRegion(props: {
  label: string;
  /** True when a row means nothing without what its first cell says. */
  keepFirstColumn?: boolean;
  children: ReactNode;
}) {
  const { label, keepFirstColumn, children } = props;
  const classes = useStyles();
  return (
    <div
      className={`${classes.root} ${
        keepFirstColumn ? classes.keepFirstColumn : ''
      }`}
      role="region"
      aria-label={label}
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  );
}
