import { type Answer, useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { kept } from '../../api/kept'
import { useLanguage } from '../../locales/language'
import { type Kind, kindsIn } from './kinds-in'

export type KindSetting = 'premises-kinds' | 'duty-point-kinds' | 'hazard-kinds'

/** What kinds there are; asked once. */
export function useKinds(setting: KindSetting | undefined): Answer<Kind[]> {
  return useAnswer(setting ?? null, () =>
    kept(`kinds ${setting}`, async () => {
      const { body } = await bodyOf(api.GET('/api/place/settings/{kind}', { params: { path: { kind: setting ?? '' } } }))
      return kindsIn(body as Record<string, unknown>)
    }),
  )
}

/** The name of a kind by its code. */
export function useKindName(setting: KindSetting): (code: string) => string {
  const { nameOf } = useLanguage()
  const kinds = useKinds(setting)
  return (code) => {
    const kind = kinds.data?.find((one) => one.code === code)
    return kind ? nameOf(kind) : code
  }
}
