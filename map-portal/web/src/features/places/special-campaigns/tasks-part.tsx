import type { SpecialCampaignFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { DueText } from '../../../shared/marks/due-text'
import { Section } from '../../../shared/page/section'

interface Props {
  file: SpecialCampaignFile
  ask: ReturnType<typeof useAsking>['ask']
}

/** What is to be done besides inspections, each in an area. */
export function TasksPart({ file: { campaign, tasks, mayManage }, ask }: Props) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(tasks.map(({ doneBy }) => doneBy))
  const path = { id: campaign.id }
  const open = campaign.state === 'PLANNED' || campaign.state === 'RUNNING'
  return (
    <Section
      title={t('special.tasks')}
      actions={
        mayManage &&
        open && (
          <AskButton
            operation="addSpecialCampaignTask"
            onClick={() =>
              ask({ operation: 'addSpecialCampaignTask', path, initial: { areaCode: campaign.areaCode, until: campaign.until } })
            }
          />
        )
      }
    >
      {tasks.length === 0 && <p className="page-quiet">{t('special.noTasks')}</p>}
      <ul className="rows">
        {tasks.map(({ id, what, areaName, until, overdue, doneAt, doneBy, doneWords }) => (
          <li key={id} className="row" data-overdue={overdue} data-read={doneAt !== undefined}>
            <span className="row-main">
              <strong>{what}</strong>
              <span className="row-sub">{areaName}</span>
              {doneAt && (
                <span className="row-sub">
                  {[personName(doneBy), formats.moment(doneAt), doneWords].filter(Boolean).join(' · ')}
                </span>
              )}
            </span>
            <span className="row-marks">
              {doneAt ? <span className="tag">{t('keyAreas.done')}</span> : <DueText day={until} />}
              {!doneAt && campaign.state === 'RUNNING' && (
                <AskButton
                  operation="completeSpecialCampaignTask"
                  onClick={() => ask({ operation: 'completeSpecialCampaignTask', path: { ...path, task: id } })}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
