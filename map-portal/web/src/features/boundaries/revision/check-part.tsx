import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Revision, RevisionItem, RevisionLook } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { Section } from '../../../shared/page/section'
import { FoundFaults } from '../found-faults'
import { outdatedCodes } from './changing'
import { OutdatedNote } from './outdated-note'

interface Props {
  revision: Revision
  /** Saves other items of it, and what the reader had before their eyes; absent where it can no longer be changed. */
  change?: (items: RevisionItem[], looked?: RevisionLook) => void
}

/** What is wrong with the boundaries as the revision would leave them, each with its place. */
export function CheckPart({ revision, change }: Props) {
  const { id, items } = revision
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
          {({ publishable, findings, fabricVersion }) => (
            <>
              <Alert
                type={publishable ? 'success' : 'error'}
                showIcon
                role="status"
                title={publishable ? t('revisions.publishable') : t('revisions.notPublishable')}
              />
              {change && (
                <Outdated
                  items={items}
                  codes={outdatedCodes(findings)}
                  change={(rest, codes) => change(rest, { version: fabricVersion, codes })}
                />
              )}
              {findings.length > 0 && <FoundFaults findings={findings} />}
            </>
          )}
        </Loaded>
      )}
    </Section>
  )
}

interface OutdatedProps {
  items: readonly RevisionItem[]
  codes: readonly string[]
  /** Saves these items; what is named was looked at. */
  change: (items: RevisionItem[], looked: string[]) => void
}

function Outdated({ items, codes, change }: OutdatedProps) {
  if (codes.length === 0) return null
  const rest = items.filter(({ code }) => !codes.includes(code))
  return (
    <OutdatedNote
      codes={codes}
      keepMine={() => change([...items], [...codes])}
      takePublished={rest.length > 0 ? () => change(rest, []) : undefined}
    />
  )
}
