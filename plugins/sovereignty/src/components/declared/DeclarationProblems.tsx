// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import Alert from '@material-ui/lab/Alert';
import { ProblemList } from '../ProblemList';

/** What is wrong with a declaration and how to mend it, one by one. */
export function DeclarationProblems(props: {
  title: string;
  problems: readonly string[];
}) {
  const { title, problems } = props;
  if (problems.length === 0) return null;
  return (
    <Alert severity="error">
      {title}
      <ProblemList problems={problems} />
    </Alert>
  );
}
