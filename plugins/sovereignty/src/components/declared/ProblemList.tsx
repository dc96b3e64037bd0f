// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(1, 0, 0), paddingLeft: theme.spacing(2.5) },
}));

/** What is wrong with a declaration and how to mend it, one by one. */
export function ProblemList(props: {
  title: string;
  problems: readonly string[];
}) {
  const { title, problems } = props;
  const classes = useStyles();
  if (problems.length === 0) return null;
  return (
    <Alert severity="error">
      {title}
      <ul className={classes.list} lang="en">
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Alert>
  );
}
