// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** For `ui:field: SovereigntyFields` in a template. */
export const sovereigntyFormField = FormFieldBlueprint.make({
  name: 'sovereignty-fields',
  params: {
    field: async () => {
      const { SovereigntyFields, validateFields } = await import(
        './components/form'
      );
      return createFormField({
        name: 'SovereigntyFields',
        component: SovereigntyFields,
        validation: validateFields,
      });
    },
  },
});
