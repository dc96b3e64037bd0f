// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Content,
  ContentHeader,
  Header,
  InfoCard,
  Page,
} from '@backstage/core-components';
import {
  appLanguageApiRef,
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { GUEST } from './chosenPerson';
import { DemoPerson } from './demoPeople';
import { signInTranslationRef } from './signInTranslation';

const useStyles = makeStyles({ list: { padding: 0, listStyle: 'none' } });

export interface PersonChoiceProps {
  readonly people: readonly DemoPerson[];
  readonly onChoose: (person: string) => void;
}

export function PersonChoice({ people, onChoose }: PersonChoiceProps) {
  const { t } = useTranslationRef(signInTranslationRef);
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const title = useApi(configApiRef).getString('app.title');
  const classes = useStyles();
  const choices = [
    {
      person: GUEST,
      name: t('guest'),
      about: t('aboutGuest'),
      enter: t('enterAsGuest'),
    },
    ...people.map(({ userEntityRef, name, about }) => ({
      person: userEntityRef,
      name,
      about: language === 'nl' ? about.nl : about.en,
      enter: t('enterAs', { name }),
    })),
  ];
  return (
    <Page themeId="home">
      <Header title={title} />
      <Content>
        <ContentHeader title={t('title')} />
        <Typography paragraph>{t('explanation')}</Typography>
        <Grid container spacing={2} component="ul" className={classes.list}>
          {choices.map(({ person, name, about, enter }) => (
            <Grid key={person} item xs={12} sm={6} md={4} component="li">
              <InfoCard
                title={name}
                variant="fullHeight"
                actions={
                  <Button
                    color="primary"
                    variant="outlined"
                    onClick={() => onChoose(person)}
                  >
                    {enter}
                  </Button>
                }
              >
                <Typography>{about}</Typography>
              </InfoCard>
            </Grid>
          ))}
        </Grid>
      </Content>
    </Page>
  );
}
