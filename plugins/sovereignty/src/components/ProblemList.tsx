// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** Mistakes in what somebody wrote, as the backend words them. */
export function ProblemList(props: { problems: readonly string[] }) {
  return (
    <ul lang="en">
      {props.problems.map(problem => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}
