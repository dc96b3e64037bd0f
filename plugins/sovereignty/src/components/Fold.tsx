// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: { width: '100%' },
  // What is wide scrolls by itself; the fold does not widen the page.
  details: { display: 'block', minWidth: 0 },
});

/** A part of a page that is read, and asked for, only when it is opened. */
export function Fold(props: {
  id: string;
  /** What is worth knowing without opening it. */
  heading: ReactNode;
  /** Large for a part of a page, small for one of many in a list. */
  size?: 'large' | 'small';
  open?: boolean;
  children: ReactNode;
}) {
  const { id, heading, size = 'small', open, children } = props;
  const classes = useStyles();
  return (
    <Accordion
      variant="outlined"
      defaultExpanded={open}
      TransitionProps={{ unmountOnExit: true }}
    >
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        id={id}
        aria-controls={`${id}-details`}
      >
        <Typography
          component="div"
          variant={size === 'large' ? 'h6' : 'body2'}
          className={classes.heading}
        >
          {heading}
        </Typography>
      </AccordionSummary>
      <AccordionDetails id={`${id}-details`} className={classes.details}>
        {children}
      </AccordionDetails>
    </Accordion>
  );
}
