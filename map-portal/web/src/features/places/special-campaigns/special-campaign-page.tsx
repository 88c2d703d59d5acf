import { Alert } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { SpecialCampaignFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { useKindName } from '../../../shared/kinds/kinds'
import { OverdueTag } from '../../../shared/marks/marks'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { useChecklistTitle } from '../checklists/titles'
import { ProgressPart } from './progress-part'
import { ReportPart } from './report-part'
import { TasksPart } from './tasks-part'

/** One campaign: planned, running with its progress by area, ended with its report. */
export default function SpecialCampaignPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const campaign = useAnswer(
    `special campaign ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/special-campaigns/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page
      title={campaign.data?.campaign.title ?? t('special.one')}
      back={<Link href="/special-campaigns">{t('rail.special-campaigns')}</Link>}
    >
      <Loaded answer={campaign} what="problem.campaigns">
        {(file) => <Open file={file} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Open({ file, reload }: { file: SpecialCampaignFile; reload: () => void }) {
  const { campaign } = file
  const { ask, drawer } = useAsking({ scope: { area: campaign.areaCode }, version: campaign.version, reload })
  return (
    <>
      <Section title={campaign.number} actions={<Steps file={file} ask={ask} />}>
        <Facts file={file} />
      </Section>
      {campaign.state === 'ENDED' && <ReportPart campaign={campaign} />}
      {campaign.state === 'RUNNING' && <ProgressPart id={campaign.id} />}
      <TasksPart file={file} ask={ask} />
      <History file={file} />
      {drawer}
    </>
  )
}

interface PartProps {
  file: SpecialCampaignFile
  ask: ReturnType<typeof useAsking>['ask']
}

function Steps({ file: { campaign, mayManage }, ask }: PartProps) {
  const { t } = useLanguage()
  const { state } = campaign
  const path = { id: campaign.id }
  if (!mayManage) return null
  return (
    <div className="section-actions">
      {state === 'PLANNED' && (
        <AskButton
          operation="startSpecialCampaign"
          primary
          onClick={() => ask({ operation: 'startSpecialCampaign', path, intro: <p>{t('special.startHint')}</p> })}
        />
      )}
      {state === 'RUNNING' && (
        <AskButton operation="endSpecialCampaign" primary onClick={() => ask({ operation: 'endSpecialCampaign', path })} />
      )}
      {(state === 'PLANNED' || state === 'RUNNING') && (
        <AskButton
          operation="cancelSpecialCampaign"
          danger
          onClick={() => ask({ operation: 'cancelSpecialCampaign', path, danger: true })}
        />
      )}
    </div>
  )
}

function Facts({ file }: { file: SpecialCampaignFile }) {
  const { t, formats } = useLanguage()
  const kindName = useKindName('premises-kinds')
  const checklistTitle = useChecklistTitle()
  const { campaign, purpose, areas, checklists, cancelReason, overlaps } = file
  const { kind, areaName, from, until, state, overdue, premisesKinds, premises } = campaign
  const comma = t('desk.listComma')
  return (
    <>
      <div className="matter-marks">
        <span className="tag tag-status">{t(`choice.SpecialCampaignState.${state}`)}</span>
        {overdue && <OverdueTag words={t('special.overdue')} />}
      </div>
      {purpose && <p className="told-words">{purpose}</p>}
      <Overlaps with={overlaps} />
      <Terms
        of={[
          [t('field.kind'), t(`choice.SpecialCampaignKind.${kind}`)],
          [t('campaigns.days'), `${formats.day(from)} – ${formats.day(until)}`],
          [t('field.areaCode'), areaName],
          [t('field.areas'), areas.map((one) => one.areaName).join(comma)],
          [t('field.premisesKinds'), premisesKinds.map(kindName).join(comma)],
          [t('special.over'), t('special.premises', { count: formats.number(premises) })],
          [
            t('field.checklists'),
            checklists.map((one) => `${kindName(one.premisesKind)}: ${checklistTitle(one.checklist)}`).join(comma),
          ],
          [t('special.cancelReason'), cancelReason],
        ]}
      />
    </>
  )
}

/** What plans some of the same inspections: said before inspectors go twice. */
function Overlaps({ with: others }: { with: SpecialCampaignFile['overlaps'] }) {
  const { t, formats } = useLanguage()
  if (others.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('special.overlaps')}
      description={
        <ul className="rows">
          {others.map(({ id, number, title, from, until }) => (
            <li key={id}>
              <Link href={`/special-campaigns/${id}`}>{title}</Link> {number} {formats.day(from)} – {formats.day(until)}
            </li>
          ))}
        </ul>
      }
    />
  )
}

function History({ file: { history } }: { file: SpecialCampaignFile }) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(history.map(({ by }) => by))
  return (
    <Section title={t('premises.history')}>
      <ol className="timeline">
        {history.map(({ seq, at, by, step, words, count }) => (
          <li key={seq}>
            <time dateTime={at}>{formats.moment(at)}</time>
            <div>
              <strong>{t(`choice.SpecialCampaignStep.${step}`)}</strong> <small>{personName(by)}</small>
              {count !== undefined && <p className="row-sub">{t('special.premises', { count: formats.number(count) })}</p>}
              {words && <p className="told-words">{words}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
