import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../api/answer'
import type { AuditVerification } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { AskButton } from '../../shared/forms/ask-button'
import { useAsking } from '../../shared/forms/use-asking'
import { Section } from '../../shared/page/section'
import { Terms } from '../../shared/page/terms'
import { type AuditService, auditServices, chains } from './services'

/** Whether every chain is whole, checked against anchors kept outside the database. */
export function VerificationPart() {
  const { t } = useLanguage()
  return (
    <div className="loaded">
      <p className="page-quiet">{t('audit.verifyHint')}</p>
      {auditServices.map((service) => (
        <OfService key={service} service={service} />
      ))}
    </div>
  )
}

const EVERY_MILLIS = 2000

function OfService({ service }: { service: AuditService }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const again = () => setStamp((before) => before + 1)
  const key = `verification ${service} ${language}`
  const result = useAnswer(`${key} ${stamp}`, chains[service].verification, key)
  const running = result.data?.running ?? false
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setStamp((before) => before + 1), EVERY_MILLIS)
    return () => clearInterval(timer)
  }, [running])
  const { ask, drawer } = useAsking({ scope: {}, reload: again })
  const { verify } = chains[service]
  return (
    <Section
      title={t(`audit.service.${service}`)}
      actions={!running && <AskButton operation={verify} onClick={() => ask({ operation: verify, path: {} })} />}
    >
      <Loaded answer={result} what="problem.audit">
        {(data) => <Result verification={data} />}
      </Loaded>
      {drawer}
    </Section>
  )
}

const types = { INTACT: 'success', BROKEN: 'error', FAILED: 'warning', NEVER: 'info' } as const

function Result({ verification }: { verification: AuditVerification }) {
  const { t, formats } = useLanguage()
  const { state, running, checkedAt, entries, anchors, lastAnchor, faults, moreFaults } = verification
  return (
    <>
      <Alert type={types[state]} showIcon title={running ? t('audit.running') : t(`audit.state.${state}`)} />
      <Terms
        of={[
          [t('audit.checkedAt'), checkedAt && formats.moment(checkedAt)],
          [t('audit.entries'), formats.number(entries)],
          [t('audit.anchors'), formats.number(anchors)],
          [t('audit.lastAnchor'), lastAnchor && `${formats.number(lastAnchor.seq)} · ${formats.moment(lastAnchor.at)}`],
        ]}
      />
      {faults.length > 0 && (
        <ul className="rows">
          {faults.map(({ code, seq, line, message }) => (
            <li key={`${code} ${seq} ${line}`} className="row" data-overdue>
              <span className="row-main">
                <strong>{message}</strong>
                <span className="row-sub">
                  {[code, seq !== undefined && t('audit.entry', { seq }), line !== undefined && t('audit.line', { line })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {moreFaults > 0 && <p className="page-quiet">{t('audit.moreFaults', { count: formats.number(moreFaults) })}</p>}
    </>
  )
}
