// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { RegisterSource } from '@regie/plugin-sovereignty-common';
import { Fragment } from 'react';

/** Where the register has something from. */
export function Sources(props: { sources: readonly RegisterSource[] }) {
  if (props.sources.length === 0) return <>–</>;
  return (
    <>
      {props.sources.map(({ code, where }, index) => (
        <Fragment key={code}>
          {index > 0 && '; '}
          {where === null ? (
            <Link to={code}>{code}</Link>
          ) : (
            <span lang="en">{where}</span>
          )}
        </Fragment>
      ))}
    </>
  );
}
