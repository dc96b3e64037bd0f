// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { ReactNode } from 'react';
import { sovereigntyTranslationRef } from '../../translations';

const useStyles = makeStyles(theme => {
  // The red of an error is too light on the white of the dialog.
  const error = {
    color: theme.palette.type === 'dark' ? '#ff8a80' : '#b3261e',
  };
  return {
    content: {
      '& label.Mui-error': error,
      '& label .Mui-error': error,
      '& p.Mui-error.Mui-error': error,
    },
  };
});

/** A dialog with a form in it; on a small screen it takes all of it. */
export function FormDialog(props: {
  id: string;
  title: string;
  submit: string;
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { id, title, submit, busy, onSubmit, onClose, children } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const classes = useStyles();
  const small = useMediaQuery(useTheme().breakpoints.down('xs'));
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={small}
      onClose={onClose}
      aria-labelledby={`${id}-title`}
    >
      <form
        noValidate
        style={{ display: 'contents' }}
        onSubmit={event => {
          event.preventDefault();
          if (!busy) onSubmit();
        }}
      >
        <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
        <DialogContent className={classes.content}>{children}</DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('waivers.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            // Stays in the order of focus while it works (WCAG 3.2.2).
            aria-disabled={busy}
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
