import { type Answer, useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { kept } from '../../../api/kept'
import type { SupportForm } from '../../../api/types'
import type { Language } from '../../../locales/messages'

/** Kinds of help and the notice, in the language of whom it is read to. */
export function useSupportForm(language: Language): Answer<SupportForm> {
  const key = `support form ${language}`
  return useAnswer(
    key,
    () => kept(key, () => bodyOf(api.GET('/api/person/public/support-form', { headers: { 'Accept-Language': language } }))),
    'support form',
  )
}
