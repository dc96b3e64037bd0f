// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { minWidth: 0, scrollMarginTop: theme.spacing(2) },
  heading: { marginBottom: theme.spacing(1.5) },
}));

/** A part of the tab, which the contents at its head lead to. */
export function EntitySection(props: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  const { id, title, children } = props;
  const classes = useStyles();
  return (
    <section id={id} className={classes.root} tabIndex={-1}>
      <Typography variant="h5" component="h2" className={classes.heading}>
        {title}
      </Typography>
      {children}
    </section>
  );
}
