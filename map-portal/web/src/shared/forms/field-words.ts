import type { Field } from '../../api/operation'
import { useLanguage } from '../../locales/language'
import { useFormScope } from './form-scope'

/** What a field is called and what helps to fill it: words for this form before words for every form. */
export function useFieldWords({ name, label, help, unit }: Field, path: (string | number)[]) {
  const { wordFor } = useLanguage()
  const { form } = useFormScope()
  const within = path.filter((step) => typeof step === 'string').join('.')
  const called = label ?? wordFor(`field.${form}.${within}`, `field.${name}`) ?? name
  return {
    label: unit ? `${called} (${unit})` : called,
    hint: label ? help : wordFor(`hint.${form}.${within}`, `hint.${name}`),
  }
}

/** The word for a value of an enumeration. */
export function useChoiceWord() {
  const { wordFor } = useLanguage()
  return (of: string | undefined, value: string) =>
    wordFor(`choice.${of}.${value}`, `choice.${value}`, `status.${value}`, `level.${value}`) ?? value
}
