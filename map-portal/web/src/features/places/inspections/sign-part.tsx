import { App, Button } from 'antd'
import { useState } from 'react'
import { perform } from '../../../api/operation'
import { asProblem } from '../../../api/problem'
import type { Inspection } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { OnRequest } from '../../../shared/page/on-request'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Watermarked } from '../../../shared/page/watermark'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { BusinessSign } from './business-sign'

/** Both sides sign what was found: participants by their account, the business by hand, or it refuses. */
export function SignPart({ inspection, reload }: { inspection: Inspection; reload: () => void }) {
  const { t, formats } = useLanguage()
  const session = useSession()
  const { head, parts, contentHash, maySign, businessSignature } = inspection
  const personName = usePersonName(parts.map(({ username }) => username))
  const takesPart = parts.some(({ mine }) => mine)
  return (
    <Section title={t('sign.title')}>
      <ul className="plain">
        {parts.map(({ part, username, signedAt }) => (
          <li key={part}>
            {personName(username)} ·{' '}
            {signedAt ? (
              t('sign.signedAt', { at: formats.moment(signedAt) })
            ) : (
              <span className="tag tag-rung">{t('sign.notYet')}</span>
            )}
          </li>
        ))}
      </ul>
      {maySign && contentHash && <OwnSignature id={head.id} contentHash={contentHash} reload={reload} />}
      <h3 className="list-title">{t('sign.business')}</h3>
      {businessSignature ? (
        <OfBusiness inspection={inspection} picture={may(session, 'getBusinessSignature')} />
      ) : takesPart && contentHash ? (
        <BusinessSign id={head.id} contentHash={contentHash} reload={reload} />
      ) : (
        <p className="page-quiet">{t('sign.notYet')}</p>
      )}
    </Section>
  )
}

function OwnSignature({ id, contentHash, reload }: { id: string; contentHash: string; reload: () => void }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [sending, setSending] = useState(false)
  const sign = async () => {
    setSending(true)
    try {
      await perform('signInspection', { path: { id }, body: { contentHash }, key: contentHash })
      reload()
    } catch (cause) {
      message.error(asProblem(cause).message || t('problem.unreachable'))
    } finally {
      setSending(false)
    }
  }
  return (
    <div className="section-actions">
      <Button type="primary" size="large" loading={sending} data-operation="signInspection" onClick={() => void sign()}>
        {t('do.signInspection')}
      </Button>
      <small className="page-quiet">{t('sign.ownHint')}</small>
    </div>
  )
}

function OfBusiness({ inspection, picture }: { inspection: Inspection; picture: boolean }) {
  const { t, formats } = useLanguage()
  const signature = inspection.businessSignature
  const personName = usePersonName([signature?.takenBy])
  if (!signature) return null
  const { at, takenBy, name, office, refusedBecause } = signature
  return (
    <Watermarked>
      <Terms
        of={[
          [t('sign.refused'), refusedBecause],
          [t('field.name'), name],
          [t('sign.office'), office],
          [t('sign.takenBy'), `${personName(takenBy)} · ${formats.moment(at)}`],
        ]}
      />
      {!refusedBecause && picture && (
        <OnRequest label={t('sign.show')}>
          {() => (
            <img
              className="signature-picture"
              src={`/api/place/inspections/${inspection.head.id}/business-signature`}
              alt={t('sign.picture')}
            />
          )}
        </OnRequest>
      )}
    </Watermarked>
  )
}
