// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  AssessmentPage,
  AssessmentQuery,
  criticalitySchema,
  Verdict,
} from '@regie/plugin-sovereignty-common';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { sovereigntyTranslationRef } from '../../translations';
import { Choice } from '../Choice';
import { usePolicyTitles } from '../usePolicyTitles';
import { ownerName } from './owner';
import { VERDICTS } from '../verdict/VerdictTiles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))',
    gap: theme.spacing(2),
    alignItems: 'center',
    // The theme's grey has too little contrast on the page (WCAG 1.4.3).
    '& label': { color: theme.palette.text.primary },
  },
}));

export function AssessmentFilters(props: {
  query: AssessmentQuery;
  facets: AssessmentPage['facets'];
  onChange: (change: Partial<AssessmentQuery>) => void;
}) {
  const { query, facets, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const titles = usePolicyTitles();
  const [text, setText] = useState(query.text ?? '');
  useEffect(() => setText(query.text ?? ''), [query.text]);
  useDebounce(
    () => {
      if (text !== (query.text ?? '')) onChange({ text: text || undefined });
    },
    300,
    [text],
  );
  const filters = [
    query.text,
    query.verdict,
    query.rule,
    query.pack,
    query.criticality,
    query.provider,
    query.owner,
  ];
  const one = (values: readonly string[] | undefined) =>
    values?.length === 1 ? values[0] : '';
  const list = <T extends string>(value: T | undefined) =>
    value === undefined ? undefined : [value];
  const owners = facets.owners.map(value => ({
    value,
    label: ownerName(value),
  }));
  const all = t('list.any');
  return (
    <div className={classes.root} role="search">
      <TextField
        id="sovereignty-text"
        size="small"
        variant="outlined"
        type="search"
        label={t('list.search')}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <Choice
        id="sovereignty-verdict"
        label={t('list.verdict')}
        all={all}
        value={one(query.verdict)}
        options={VERDICTS.map(value => ({
          value,
          label: t(`verdict.${value}`),
        }))}
        onChange={value =>
          onChange({ verdict: list(value as Verdict | undefined) })
        }
      />
      <Choice
        id="sovereignty-rule"
        label={t('list.rule')}
        all={all}
        value={one(query.rule)}
        options={facets.rules.map(value => ({
          value,
          label: titles.rule(value),
        }))}
        onChange={value => onChange({ rule: list(value) })}
      />
      <Choice
        id="sovereignty-pack"
        label={t('packs.filter')}
        all={all}
        value={one(query.pack)}
        options={facets.packs.map(value => ({
          value,
          label: titles.pack(value),
        }))}
        onChange={value => onChange({ pack: list(value) })}
      />
      <Choice
        id="sovereignty-criticality"
        label={t('list.criticality')}
        all={all}
        value={one(query.criticality)}
        options={criticalitySchema.options.map(value => ({
          value,
          label: t(`criticality.${value}`),
        }))}
        onChange={value =>
          onChange({
            criticality: list(
              criticalitySchema.options.find(option => option === value),
            ),
          })
        }
      />
      <Choice
        id="sovereignty-provider"
        label={t('list.provider')}
        all={all}
        value={one(query.provider)}
        options={facets.providers.map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
        onChange={value => onChange({ provider: list(value) })}
      />
      <Choice
        id="sovereignty-owner"
        label={t('list.owner')}
        all={all}
        value={one(query.owner)}
        options={owners}
        onChange={value => onChange({ owner: list(value) })}
      />
      {filters.some(filter => filter !== undefined) && (
        <Button
          onClick={() =>
            onChange({
              text: undefined,
              verdict: undefined,
              rule: undefined,
              pack: undefined,
              criticality: undefined,
              provider: undefined,
              owner: undefined,
            })
          }
        >
          {t('list.clear')}
        </Button>
      )}
    </div>
  );
}
