import { useLanguage } from '../../../locales/language'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { AlarmsPart } from './alarms-part'
import { IncidentsPart } from './incidents-part'

/** The duty desk: who needs help now, and what was noted on patrol and has to go on. */
export default function AlarmsPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const here = part === 'incidents' ? part : 'list'
  return (
    <Page title={t('rail.alarms')}>
      <SectionBar
        label={t('alarm.parts')}
        base="/alarms"
        parts={(['list', 'incidents'] as const).map((name) => ({ name, title: t(`alarm.part.${name}`) }))}
        here={here}
      />
      {here === 'list' ? <AlarmsPart /> : <IncidentsPart />}
    </Page>
  )
}
