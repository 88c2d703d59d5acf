import { useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { ToldOnce } from '../../../shared/page/told-once'

interface Props {
  subjectKind: 'SUPPORT' | 'VOLUNTEER' | 'PARTNER' | 'HOUSEHOLD'
  subjectId: string
}

interface Code {
  number: string
  pin: string
  page: string
}

/** Number and PIN for somebody to see what is held on them, handed over once it is sure who it is. */
export function CodeButton({ subjectKind, subjectId }: Props) {
  const { t, language } = useLanguage()
  const [code, setCode] = useState<Code>()
  const { ask, drawer } = useAsking({ scope: {}, reload: () => undefined, done: (answer) => setCode(answer as Code) })
  const open = () =>
    ask({
      operation: 'handOverRightsCode',
      path: {},
      given: { subjectKind, subjectId },
      initial: { language },
      intro: <p>{t('rights.codeHint')}</p>,
    })
  return (
    <>
      <AskButton operation="handOverRightsCode" onClick={open} />
      {drawer}
      {code && (
        <ToldOnce
          title={t('rights.code')}
          hint={t('rights.codeOnce', { page: code.page })}
          secrets={[
            [t('once.number'), code.number],
            [t('once.pin'), code.pin],
          ]}
          close={() => setCode(undefined)}
        />
      )}
    </>
  )
}
