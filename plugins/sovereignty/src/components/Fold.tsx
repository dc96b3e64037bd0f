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
  // What is wide scrolls by itself; the fold does not widen the page.
  details: { display: 'block', minWidth: 0 },
});

/** A part of a page that is read, and asked for, only when it is opened. */
export function Fold(props: {
  id: string;
  title: string;
  /** What is worth knowing without opening it. */
  summary?: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  const { id, title, summary, open, children } = props;
  const classes = useStyles();
  return (
    <Accordion
      variant="outlined"
      defaultExpanded={open}
      TransitionProps={{ unmountOnExit: true }}
    >
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        id={`${id}-summary`}
        aria-controls={`${id}-details`}
      >
        <div>
          <Typography variant="h6" component="div">
            {title}
          </Typography>
          {summary && <Typography variant="body2">{summary}</Typography>}
        </div>
      </AccordionSummary>
      <AccordionDetails id={`${id}-details`} className={classes.details}>
        {children}
      </AccordionDetails>
    </Accordion>
  );
}
