// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import Alert from '@material-ui/lab/Alert';
import { LocalizedText } from '@regie/plugin-sovereignty-common';
import { useLocale } from '../useLocale';

/** What is wrong with a declaration and how to mend it, one by one. */
export function DeclarationProblems(props: {
  title: string;
  problems: readonly LocalizedText[];
}) {
  const { title, problems } = props;
  const locale = useLocale();
  if (problems.length === 0) return null;
  return (
    <Alert severity="error">
      {title}
      <ul>
        {problems.map(problem => (
          <li key={problem.en}>{locale.text(problem)}</li>
        ))}
      </ul>
    </Alert>
  );
}
