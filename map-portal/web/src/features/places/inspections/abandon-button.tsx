import { Button } from 'antd'
import { useState } from 'react'
import type { Inspection } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { beginHere } from '../../../shared/field/begin'
import type { Draft } from '../../../shared/field/draft'
import { discard } from '../../../shared/field/hand-in'
import { useAsking } from '../../../shared/forms/use-asking'
import { goTo } from '../../../shared/route/address'

interface Props {
  draft: Draft
  inspection?: Inspection
  /** Begins anew at once, on the version that is published now. */
  again?: boolean
}

/** Gives a draft up. What was planned stays due. One that never reached the service is only thrown away. */
export function AbandonButton({ draft, inspection, again = false }: Props) {
  const { t, language } = useLanguage()
  const [sure, setSure] = useState(false)
  const { id, premises, plan, checklist, username } = draft
  const after = async () => {
    await discard(id)
    const fresh = again ? await beginHere({ username, premises, plan, checklist, english: language === 'en' }) : undefined
    goTo(fresh ? `/inspections/${fresh}` : '/inspections', 'replace')
  }
  const { ask, drawer } = useAsking({ scope: {}, reload: () => undefined, done: () => void after() })
  const label = t(again ? 'draft.beginAnew' : 'do.abandonInspection')
  if (draft.known && !inspection) return null
  const press = () => {
    if (draft.known) ask({ operation: 'abandonInspection', path: { id }, danger: true, intro: <p>{t('draft.abandonHint')}</p> })
    else if (sure) void after()
    else setSure(true)
  }
  return (
    <>
      <Button size="small" danger data-operation="abandonInspection" onClick={press}>
        {sure ? t('draft.sureDiscard') : label}
      </Button>
      {drawer}
    </>
  )
}
