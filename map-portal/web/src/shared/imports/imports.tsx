import { useEffect, useState } from 'react'
import { useAnswer } from '../../api/answer'
import type { OperationName } from '../../api/generated/forms'
import type { ImportJob } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../answers/loaded'
import { AskButton } from '../forms/ask-button'
import { useAsking } from '../forms/use-asking'
import { ImportRow } from './import-row'

const EVERY_MILLIS = 2000

interface Props {
  /** Tells these imports from those of another service. */
  name: string
  operation: OperationName
  hint: string
  list: (signal: AbortSignal) => Promise<{ items: ImportJob[] }>
}

/** Tables taken over: how far each is, and what is wrong in which row. */
export function Imports({ name, operation, hint, list }: Props) {
  const { language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const again = () => setStamp((before) => before + 1)
  const jobs = useAnswer(`${name} ${stamp} ${language}`, list, name)
  const running = jobs.data?.items.some(({ state }) => state === 'WAITING' || state === 'RUNNING') ?? false
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setStamp((before) => before + 1), EVERY_MILLIS)
    return () => clearInterval(timer)
  }, [running])
  const { ask, drawer } = useAsking({ scope: {}, reload: again })
  return (
    <div className="loaded">
      <p className="page-quiet">{hint}</p>
      <div className="section-actions">
        <AskButton operation={operation} primary size="middle" onClick={() => ask({ operation, path: {} })} />
      </div>
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
    </div>
  )
}
