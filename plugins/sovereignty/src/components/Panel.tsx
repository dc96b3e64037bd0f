// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2.5),
    marginBottom: theme.spacing(3),
    minWidth: 0,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2, 1.5) },
  },
  title: { marginBottom: theme.spacing(1) },
}));

/** A part of a page with a heading of its own. */
export function Panel(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={props.title}
      className={classes.root}
    >
      <Typography variant="h5" component="h3" className={classes.title}>
        {props.title}
      </Typography>
      <Typography component="div" variant="body2">
        {props.children}
      </Typography>
    </Paper>
  );
}
