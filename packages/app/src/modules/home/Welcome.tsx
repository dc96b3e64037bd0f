// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';

/** Waterveld does not exist; the page says so and shows where to begin. */
export function Welcome() {
  return (
    <div lang="nl">
      <Typography paragraph>
        Dit is de platformcatalogus van een gemeente die niet bestaat, met
        onderdelen die elke gemeente herkent. Regie laat zien waar ze draaien,
        onder wiens recht dat valt en of ze kunnen verhuizen.
      </Typography>
      <Typography paragraph>
        Begin bij het{' '}
        <Link to="/sovereignty">overzicht van soevereiniteit</Link> of bekijk
        een onderdeel in de <Link to="/catalog">catalogus</Link>, bijvoorbeeld{' '}
        <Link to="/catalog/default/component/open-formulieren/sovereignty">
          Open Formulieren
        </Link>
        .
      </Typography>
    </div>
  );
}
