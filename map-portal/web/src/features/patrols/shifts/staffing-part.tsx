import { Checkbox } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { AreaStaffing } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { TableFrame } from '../../../shared/page/table-frame'
import { useAddress } from '../../../shared/route/use-address'
import { dayInput } from '../../../shared/time/day-input'
import { DaySpan } from '../../../shared/time/day-span'
import { gapsFirst } from './gaps-first'

const AHEAD_DAYS = 7
const FEW_HOURS = 48

/** How many are needed, planned and there, by area and hour: hours with too few come first. Numbers, never who. */
export function StaffingPart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'from', 'until', 'all'])
  const [stamp, setStamp] = useState(0)
  const from = asked.from ?? dayInput(0)
  const until = asked.until ?? dayInput(AHEAD_DAYS)
  const query = { area: asked.area, from, until, gapsOnly: asked.all === undefined }
  const staffing = useAnswer(
    `patrol staffing ${JSON.stringify(query)} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/staffing', { signal, params: { query } })),
    language,
  )
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <DaySpan from={from} until={until} choose={show} />
        <Checkbox checked={asked.all !== undefined} onChange={({ target }) => show({ all: target.checked ? 'yes' : undefined })}>
          {t('patrols.allHours')}
        </Checkbox>
        {asked.area && <NeedsButton area={asked.area} reload={() => setStamp((before) => before + 1)} />}
      </search>
      <p className="page-quiet">{t('patrols.staffingHint')}</p>
      <Loaded answer={staffing} what="problem.patrolStaffing" empty={{ when: (all) => all.length === 0, say: 'patrols.noNeeds' }}>
        {(areas) => (
          <>
            {[...areas]
              .sort((one, other) => other.gapHours - one.gapHours)
              .map((one) => (
                <Area key={one.areaCode} staffing={one} />
              ))}
          </>
        )}
      </Loaded>
    </>
  )
}

function Area({ staffing: { areaName, gapHours, hours } }: { staffing: AreaStaffing }) {
  const { t, formats } = useLanguage()
  return (
    <Section title={`${areaName} · ${t('patrols.gapHours', { count: gapHours })}`}>
      {hours.length === 0 && <p className="page-quiet">{t('patrols.noGaps')}</p>}
      {hours.length > 0 && (
        <TableFrame>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('patrols.hour')}</th>
                <th scope="col">{t('patrols.gap')}</th>
                <th scope="col">{t('patrols.needed')}</th>
                <th scope="col">{t('patrols.planned')}</th>
                <th scope="col">{t('patrols.present')}</th>
              </tr>
            </thead>
            <tbody>
              {gapsFirst(hours)
                .slice(0, FEW_HOURS)
                .map(({ from, gap, needed, planned, present }) => (
                  <tr key={from}>
                    <th scope="row" className="at-once">
                      {formats.moment(from)}
                    </th>
                    <td>{gap > 0 ? <span className="tag tag-overdue">{gap}</span> : 0}</td>
                    <td>{needed}</td>
                    <td>{planned}</td>
                    <td>{present ?? t('share.ofNothing')}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {hours.length > FEW_HOURS && <p className="page-quiet">{t('patrols.moreHours', { count: hours.length - FEW_HOURS })}</p>}
    </Section>
  )
}

/** The table of an area, set anew. */
function NeedsButton({ area, reload }: { area: string; reload: () => void }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const needs = useAnswer(
    `staffing needs ${area} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/staffing-needs/{area}', { signal, params: { path: { area } } })),
    area,
  )
  const again = () => {
    setStamp((before) => before + 1)
    reload()
  }
  const { ask, drawer } = useAsking({ scope: {}, version: needs.data?.version, reload: again })
  if (!needs.data) return null
  return (
    <>
      <AskButton
        operation="setStaffingNeeds"
        size="middle"
        onClick={() =>
          ask({
            operation: 'setStaffingNeeds',
            path: { area },
            initial: { needs: needs.data?.needs },
            mayBeEmpty: ['needs'],
            intro: <p className="page-quiet">{t('patrols.needsHint')}</p>,
          })
        }
      />
      {drawer}
    </>
  )
}
