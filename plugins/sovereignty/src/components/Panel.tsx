// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { unstable_useId as useId } from '@material-ui/core/utils';
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
export function Panel(props: { title: ReactNode; children: ReactNode }) {
  const classes = useStyles();
  const id = useId();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby={id}
      className={classes.root}
    >
      <Typography
        id={id}
        variant="h5"
        component="h3"
        className={classes.title}
      >
        {props.title}
      </Typography>
      <Typography component="div" variant="body2">
        {props.children}
      </Typography>
    </Paper>
  );
}
