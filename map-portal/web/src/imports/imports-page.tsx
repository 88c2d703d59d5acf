import { useEffect, useState } from 'react'
import { useAnswer } from '../api/answer'
import { api, bodyOf } from '../api/client'
import { AskButton } from '../desk/ask-button'
import { Loaded } from '../desk/loaded'
import { Page } from '../desk/page'
import { useAsking } from '../desk/use-asking'
import { useLanguage } from '../i18n/language'
import { Link } from '../route/link'
import { ImportRow } from './import-row'

const EVERY_MILLIS = 2000

/** Ledgers kept until now, taken over: how far each is, and what is wrong in which row. */
export default function ImportsPage() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const again = () => setStamp((before) => before + 1)
  const jobs = useAnswer(
    `imports ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/dispute/imports', { signal, params: { query: { limit: 50 } } })),
    'imports',
  )
  const running = jobs.data?.items.some(({ state }) => state === 'WAITING' || state === 'RUNNING') ?? false
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setStamp((before) => before + 1), EVERY_MILLIS)
    return () => clearInterval(timer)
  }, [running])
  const { ask, drawer } = useAsking({ scope: {}, reload: again })
  return (
    <Page
      title={t('imports.title')}
      back={<Link href="/matters">{t('rail.matters')}</Link>}
      actions={
        <AskButton operation="startImport" primary size="middle" onClick={() => ask({ operation: 'startImport', path: {} })} />
      }
    >
      <p className="page-quiet">{t('imports.hint')}</p>
      <Loaded answer={jobs} what="problem.imports" empty={{ when: ({ items }) => items.length === 0, say: 'imports.none' }}>
        {({ items }) => (
          <ul className="rows">
            {items.map((job) => (
              <ImportRow key={job.id} job={job} />
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </Page>
  )
}
