// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  // The theme's grey has too little contrast on the page (WCAG 1.4.3).
  root: { '& label': { color: theme.palette.text.primary } },
}));

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A choice of one or all; native, so that every keyboard and reader knows it. */
export function Choice(props: {
  id: string;
  label: string;
  /** What no choice is called; without it there is always one. */
  all?: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string | undefined) => void;
}) {
  const { id, label, all, value, options, onChange } = props;
  const classes = useStyles();
  return (
    <TextField
      id={id}
      className={classes.root}
      select
      size="small"
      variant="outlined"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value || undefined)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, htmlFor: id }}
    >
      {all !== undefined && <option value="">{all}</option>}
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}
