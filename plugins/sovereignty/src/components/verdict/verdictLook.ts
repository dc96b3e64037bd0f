// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import CheckIcon from '@material-ui/icons/CheckCircle';
import EventIcon from '@material-ui/icons/EventAvailable';
import HelpIcon from '@material-ui/icons/Help';
import ErrorIcon from '@material-ui/icons/Report';
import RemoveIcon from '@material-ui/icons/RemoveCircleOutline';
import { Verdict } from '@regie/plugin-sovereignty-common';

/** The icon beside the word: shape tells as well as colour. */
export const VERDICT_ICONS = {
  compliant: CheckIcon,
  violation: ErrorIcon,
  waived: EventIcon,
  unknown: HelpIcon,
  'not-applicable': RemoveIcon,
};

/** At least 4.5:1 on the paper of each theme, as WCAG 2.2 AA asks of text. */
export const VERDICT_COLOURS: Record<Verdict, { light: string; dark: string }> =
  {
    compliant: { light: '#1b6e3a', dark: '#7fd6a0' },
    violation: { light: '#b3261e', dark: '#ff9d94' },
    waived: { light: '#1f5fa8', dark: '#9cc9ff' },
    unknown: { light: '#7a4f00', dark: '#ffcb66' },
    'not-applicable': { light: '#595959', dark: '#bdbdbd' },
  };
