import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { Loaded } from '../../desk/loaded'
import { Section } from '../../desk/section'
import { useLanguage } from '../../i18n/language'
import { FoundFaults } from '../found-faults'

/** What is wrong with the boundaries as the revision would leave them, each with its place. */
export function CheckPart({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [asked, setAsked] = useState(0)
  const check = useAnswer(asked > 0 ? `check ${id} ${asked} ${language}` : null, (signal) =>
    bodyOf(api.POST('/api/grid/revisions/{id}/check', { signal, params: { path: { id } } })),
  )
  return (
    <Section
      title={t('revisions.check')}
      actions={
        <Button data-act="check" loading={asked > 0 && check.loading} onClick={() => setAsked(asked + 1)}>
          {t('revisions.checkNow')}
        </Button>
      }
    >
      {asked === 0 ? (
        <p className="page-quiet">{t('revisions.checkHint')}</p>
      ) : (
        <Loaded answer={check} what="problem.revisions">
          {({ publishable, findings }) => (
            <>
              <Alert
                type={publishable ? 'success' : 'error'}
                showIcon
                role="status"
                title={publishable ? t('revisions.publishable') : t('revisions.notPublishable')}
              />
              {findings.length > 0 && <FoundFaults findings={findings} />}
            </>
          )}
        </Loaded>
      )}
    </Section>
  )
}
