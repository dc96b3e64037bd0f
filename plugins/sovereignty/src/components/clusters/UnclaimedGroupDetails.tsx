// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { UnclaimedGroup } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { CodeBlock } from '../CodeBlock';
import { FactList } from '../FactList';

const useStyles = makeStyles({ details: { display: 'block', minWidth: 0 } });

/** Workloads that belong together, and the text that registers them. */
export function UnclaimedGroupDetails(props: { group: UnclaimedGroup }) {
  const { group } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const id = `unclaimed-${group.namespace}-${group.name}`;
  return (
    <Accordion variant="outlined" TransitionProps={{ unmountOnExit: true }}>
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        id={id}
        aria-controls={`${id}-details`}
      >
        <Typography variant="body2">
          <strong>{group.name}</strong> ({group.namespace}):{' '}
          {t('clusters.unclaimed.workloads', { count: group.workloads.length })}
        </Typography>
      </AccordionSummary>
      <AccordionDetails id={`${id}-details`} className={classes.details}>
        <FactList
          facts={[
            [
              t('entity.workload'),
              group.workloads
                .map(({ kind, name }) => `${kind} ${name}`)
                .join(', '),
            ],
            [t('clusters.unclaimed.groupedBy'), group.groupedBy],
            [t('clusters.unclaimed.images'), group.images.join(', ') || '–'],
            [
              t('clusters.unclaimed.providers'),
              group.providers.join(', ') || '–',
            ],
          ]}
        />
        <Typography variant="body2">
          {t('clusters.unclaimed.register')}
        </Typography>
        <CodeBlock
          label={`catalog-info.yaml (${group.name})`}
          text={group.catalogInfo}
        />
        <Typography variant="body2">{t('clusters.unclaimed.label')}</Typography>
        <CodeBlock
          label={t('clusters.unclaimed.labelName', { name: group.name })}
          text={group.label}
        />
      </AccordionDetails>
    </Accordion>
  );
}
