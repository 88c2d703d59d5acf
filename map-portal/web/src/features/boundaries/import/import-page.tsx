import { UploadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { asProblem, type Problem } from '../../../api/problem'
import type { ImportJob } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { ImportRow } from '../../../shared/imports/import-row'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { ImportReport } from './import-report'
import { SentFilePart } from './sent-file-part'

const EVERY_MILLIS = 2000

/** Boundaries from a file: handed in, looked at, tried, imported. */
export default function ImportPage({ id }: { id?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  if (!may(session, 'sendImportFile')) {
    return (
      <Page title={t('boundaryImport.title')}>
        <p className="page-quiet">{t('problem.notForYou')}</p>
      </Page>
    )
  }
  return (
    <Page
      title={t('boundaryImport.title')}
      back={id ? <Link href="/boundaries/import">{t('boundaryImport.another')}</Link> : undefined}
    >
      {id ? <SentFilePart key={id} id={id} /> : <SendFile />}
      <PastImports />
    </Page>
  )
}

function SendFile() {
  const { t } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const send = async (file: File | undefined) => {
    if (!file) return
    setSending(file.name)
    setProblem(undefined)
    try {
      const sent = await bodyOf(
        api.POST('/api/grid/import-files', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { file: file as unknown as string },
          bodySerializer: () => {
            const form = new FormData()
            form.append('file', file)
            return form
          },
        }),
      )
      goTo(`/boundaries/import/${sent.id}`)
    } catch (cause) {
      setProblem(asProblem(cause))
    } finally {
      setSending(undefined)
    }
  }
  return (
    <Section title={t('boundaryImport.send')}>
      <p className="page-quiet">{t('boundaryImport.hint')}</p>
      <input
        ref={input}
        type="file"
        id="boundary-file"
        className="unseen"
        aria-label={t('boundaryImport.file')}
        onChange={({ target }) => void send(target.files?.[0]).then(() => (target.value = ''))}
      />
      <Button type="primary" icon={<UploadOutlined />} loading={sending !== undefined} onClick={() => input.current?.click()}>
        {t('boundaryImport.choose')}
      </Button>
      {sending && <p role="status">{t('boundaryImport.sending', { file: sending })}</p>}
      {problem && <ProblemNote problem={problem} />}
    </Section>
  )
}

/** What the server found wrong, point by point. */
export function ProblemNote({ problem }: { problem: Problem }) {
  const { t } = useLanguage()
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.message || t('problem.unreachable')}
      description={
        problem.violations.length > 0 && (
          <ul>
            {problem.violations.map(({ field, message, code }) => (
              <li key={`${field} ${code} ${message}`}>{isPlace(field) ? `${field}: ${message}` : message}</li>
            ))}
          </ul>
        )
      }
    />
  )
}

/** Which of several, or which part of something: the name of a whole list or file says nothing that the message does not. */
function isPlace(field: string | undefined): boolean {
  return field !== undefined && /[.[]/.test(field)
}

function isOver({ state }: ImportJob): boolean {
  return state !== 'WAITING' && state !== 'RUNNING'
}

function PastImports() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const jobs = useAnswer(
    `imports of boundaries ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/grid/imports', { signal, params: { query: { limit: 20 } } })),
    'imports of boundaries',
  )
  const running = jobs.data?.items.some((job) => !isOver(job)) ?? false
  useEffect(() => {
    const again = () => setStamp((before) => before + 1)
    window.addEventListener(STARTED, again)
    const timer = running ? setInterval(again, EVERY_MILLIS) : undefined
    return () => {
      window.removeEventListener(STARTED, again)
      clearInterval(timer)
    }
  }, [running])
  return (
    <Section title={t('boundaryImport.past')}>
      <Loaded answer={jobs} what="problem.imports" empty={{ when: ({ items }) => items.length === 0, say: 'imports.none' }}>
        {({ items }) => (
          <ul className="rows">
            {items.map((job) => (
              <ImportRow key={job.id} job={job}>
                {isOver(job) && <ImportReport id={job.id} faults={job.violations.length} />}
              </ImportRow>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}

const STARTED = 'linli-import-started'

/** Tells the list below that an import has begun. */
export function importStarted() {
  window.dispatchEvent(new Event(STARTED))
}
