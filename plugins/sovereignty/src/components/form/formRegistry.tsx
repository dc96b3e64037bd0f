// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import Button from '@material-ui/core/Button';
import AddIcon from '@material-ui/icons/Add';
import { IconButtonProps, Registry, TranslatableString } from '@rjsf/utils';

/** The texts that the form itself adds to those of the schema. */
export interface FormWords {
  readonly add: string;
  readonly remove: string;
  readonly up: string;
  readonly down: string;
}

/**
 * The parts that the form is made of, speaking the language of the reader:
 * those of the form library know only English, and a plus sign alone says too
 * little to who sees the form for the first time.
 */
export function formRegistry(registry: Registry, words: FormWords): Registry {
  const AddButton = ({ onClick, disabled }: IconButtonProps) => (
    <Button
      color="primary"
      startIcon={<AddIcon />}
      onClick={onClick}
      disabled={disabled}
    >
      {words.add}
    </Button>
  );
  const own: Partial<Record<TranslatableString, string>> = {
    [TranslatableString.RemoveButton]: words.remove,
    [TranslatableString.MoveUpButton]: words.up,
    [TranslatableString.MoveDownButton]: words.down,
  };
  return {
    ...registry,
    translateString: (text, values) =>
      own[text] ?? registry.translateString(text, values),
    templates: {
      ...registry.templates,
      ButtonTemplates: { ...registry.templates.ButtonTemplates, AddButton },
    },
  };
}
