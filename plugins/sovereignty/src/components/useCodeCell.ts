// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  code: {
    fontFamily: 'ui-monospace, monospace',
    fontSize: '0.8125rem',
    overflowWrap: 'anywhere',
    minWidth: 140,
  },
});

/** The class of a table cell for names of objects and fields, which may break anywhere. */
export function useCodeCell(): string {
  return useStyles().code;
}
