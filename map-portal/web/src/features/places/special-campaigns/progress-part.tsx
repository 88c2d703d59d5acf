import { useEffect, useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { Section } from '../../../shared/page/section'
import { ProgressTable } from './progress-table'

const EVERY_MILLIS = 30_000

/** How far it is, by area; asked anew every half minute. */
export function ProgressPart({ id }: { id: string }) {
  const { t, formats, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const key = `progress ${id} ${language}`
  const progress = useAnswer(
    `${key} ${stamp}`,
    (signal) => bodyOf(api.GET('/api/place/special-campaigns/{id}/progress', { signal, params: { path: { id } } })),
    key,
  )
  useEffect(() => {
    const timer = setInterval(() => setStamp((before) => before + 1), EVERY_MILLIS)
    return () => clearInterval(timer)
  }, [])
  return (
    <Section title={t('campaigns.progress')}>
      <Loaded answer={progress} what="problem.campaigns">
        {(data) => (
          <>
            <ProgressTable progress={data} />
            <p className="page-quiet">{t('special.asOf', { at: formats.moment(data.at) })}</p>
          </>
        )}
      </Loaded>
    </Section>
  )
}
