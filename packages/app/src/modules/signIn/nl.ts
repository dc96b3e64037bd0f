// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export default {
  title: 'Wie wilt u zijn?',
  explanation:
    'Deze gemeente bestaat niet. Kies iemand om te zien wat hij of zij ziet en mag; een wachtwoord is niet nodig.',
  guest: 'Gast',
  aboutGuest: 'Hoort bij het platformteam: ziet alles en mag alles.',
  enterAsGuest: 'Verder als gast',
  enterAs: 'Verder als {{name}}',
};
