import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Dispute } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { Watermarked } from '../../../shared/page/watermark'
import { MatterContext } from './matter-context'
import { MatterHeader } from './matter-header'
import { MatterSections } from './matter-sections'
import { StepsPanel } from './steps-panel'

/** The file of one matter: where it stands, what can be done now, and everything in it. */
export default function MatterPage({ id, section }: { id: string; section?: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const matter = useAnswer(
    `matter ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/dispute/disputes/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={matter.data?.number ?? t('matter.title')}>
      <Loaded answer={matter} what="problem.matter">
        {(data) => <Open matter={data} stamp={stamp} reload={() => setStamp((before) => before + 1)} section={section} />}
      </Loaded>
    </Page>
  )
}

interface OpenProps {
  matter: Dispute
  stamp: number
  reload: () => void
  section?: string
}

function Open({ matter, stamp, reload, section }: OpenProps) {
  const { ask, drawer } = useAsking({
    scope: { matterId: matter.id, category: matter.category },
    version: matter.version,
    reload,
  })
  return (
    <MatterContext value={{ matter, stamp, ask, reload }}>
      <MatterHeader />
      <div className="matter-body">
        <StepsPanel />
        {matter.handled ? (
          <Watermarked>
            <MatterSections section={section} />
          </Watermarked>
        ) : (
          <MatterSections section={section} />
        )}
      </div>
      {drawer}
    </MatterContext>
  )
}
