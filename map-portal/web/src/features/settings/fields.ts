import type { Field } from '../../api/operation'
import type { SettingField } from '../../api/types'

const kinds: Record<SettingField['type'], Field['kind']> = {
  TEXT: 'text',
  LONG_TEXT: 'long',
  CODE: 'text',
  INTEGER: 'number',
  NUMBER: 'number',
  BOOLEAN: 'yes',
  DATE: 'day',
  TIME: 'time',
  CHOICE: 'choice',
  CHOICES: 'choices',
  TEXTS: 'texts',
  LIST: 'list',
  OBJECT: 'group',
}

/** Where the options of a choice are known to the portal. Others are typed. */
const sources = new Set(['categories', 'units', 'areas', 'accounts'])

/** The form of a kind of settings as fields that hold fields. */
export function fieldsOfForm(form: readonly SettingField[], parent?: string): Field[] {
  return form.filter((field) => field.parent === parent).map((field) => fieldOf(field, form))
}

function fieldOf(field: SettingField, form: readonly SettingField[]): Field {
  const { name, type, label, help, required, unit, min, max, maxLength, options, source, path } = field
  const kind = kinds[type]
  const known = options !== undefined || (source !== undefined && sources.has(source))
  const typed = kind === 'choice' ? 'text' : kind === 'choices' ? 'texts' : kind
  return {
    name,
    kind: known ? kind : typed,
    label,
    help,
    required,
    unit,
    min,
    max: kind === 'text' || kind === 'long' ? maxLength : max,
    whole: type === 'INTEGER',
    options,
    source: known && !options ? source : undefined,
    fields: kind === 'list' || kind === 'group' ? fieldsOfForm(form, path) : undefined,
  }
}
