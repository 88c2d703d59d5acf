import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Checklist, ChecklistVersionItem } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { OverdueTag } from '../../../shared/marks/marks'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Link } from '../../../shared/route/link'
import { VersionPart } from './version-part'

/** One checklist: its versions, and the questions of the one that is open. */
export default function ChecklistPage({ code, number }: { code: string; number?: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const reload = () => setStamp((before) => before + 1)
  const path = { code }
  const checklist = useAnswer(
    `checklist ${code} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/checklists/{code}', { signal, params: { path } })),
    code,
  )
  const versions = useAnswer(
    `versions ${code} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/checklists/{code}/versions', { signal, params: { path } })),
    code,
  )
  const data = checklist.data
  const open = Number(number) || (data?.draft ?? data?.published ?? versions.data?.[0]?.number)
  return (
    <Page
      title={data ? (language === 'en' ? data.titleEn : data.title) : t('checklists.one')}
      back={<Link href="/checklists">{t('checklists.title')}</Link>}
    >
      <Loaded answer={checklist} what="problem.checklists">
        {(head) => <Head checklist={head} reload={reload} />}
      </Loaded>
      <Section title={t('checklists.versions')}>
        <Loaded
          answer={versions}
          what="problem.checklists"
          empty={{ when: (all) => all.length === 0, say: 'checklists.noVersions' }}
        >
          {(all) => (
            <ul className="rows">
              {all.map((version) => (
                <VersionRow
                  key={version.number}
                  version={version}
                  open={version.number === open}
                  mayChange={data?.mayChange ?? false}
                  reload={reload}
                />
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
      {open !== undefined && (
        <VersionPart code={code} number={open} mayChange={data?.mayChange ?? false} stamp={stamp} reload={reload} />
      )}
    </Page>
  )
}

function Head({ checklist, reload }: { checklist: Checklist; reload: () => void }) {
  const { t } = useLanguage()
  const { code, title, titleEn, kinds, department, draft, mayChange, version } = checklist
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  return (
    <div className="section-actions">
      <code>{code}</code>
      {mayChange && (
        <AskButton
          operation="changeChecklist"
          onClick={() =>
            ask({
              operation: 'changeChecklist',
              path: { code },
              initial: { title, titleEn, kinds, department },
              mayBeEmpty: ['kinds'],
            })
          }
        />
      )}
      {mayChange && draft === undefined && (
        <AskButton
          operation="draftChecklistVersion"
          onClick={() =>
            ask({
              operation: 'draftChecklistVersion',
              path: { code },
              given: { basedOn: undefined },
              intro: <p>{t('checklists.draftHint')}</p>,
            })
          }
        />
      )}
      {drawer}
    </div>
  )
}

interface RowProps {
  version: ChecklistVersionItem
  open: boolean
  mayChange: boolean
  reload: () => void
}

function VersionRow({ version: one, open, mayChange, reload }: RowProps) {
  const { t, formats } = useLanguage()
  const { code, number, state, dangerous, reason, items, createdBy, createdAt, publishedBy, publishedAt, retiredAt, version } =
    one
  const personName = usePersonName([createdBy, publishedBy])
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const path = { code, number: String(number) }
  const said = [
    t('checklists.items', { count: items }),
    publishedAt
      ? `${t('checklists.published')} ${personName(publishedBy)} ${formats.moment(publishedAt)}`
      : createdAt && `${personName(createdBy)} ${formats.moment(createdAt)}`,
    retiredAt && `${t('checklists.retired')} ${formats.moment(retiredAt)}`,
    reason,
  ]
  return (
    <li className="row" data-read={state === 'RETIRED'} aria-current={open ? 'true' : undefined}>
      <span className="row-main">
        <strong>
          <Link href={`/checklists/${encodeURIComponent(code)}/${number}`}>{t('settings.version', { version: number })}</Link>
        </strong>
        <span className="row-sub">{said.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="row-marks">
        {dangerous && <OverdueTag words={t('checklists.dangerous')} />}
        <span className="tag">{t(`choice.ChecklistState.${state}`)}</span>
        {mayChange && state === 'DRAFT' && (
          <AskButton
            operation="publishChecklistVersion"
            primary
            onClick={() => ask({ operation: 'publishChecklistVersion', path, intro: <p>{t('checklists.publishHint')}</p> })}
          />
        )}
        {mayChange && state !== 'DRAFT' && !dangerous && (
          <AskButton
            operation="retireChecklistVersion"
            danger
            onClick={() =>
              ask({ operation: 'retireChecklistVersion', path, danger: true, intro: <p>{t('checklists.retireHint')}</p> })
            }
          />
        )}
      </span>
      {drawer}
    </li>
  )
}
