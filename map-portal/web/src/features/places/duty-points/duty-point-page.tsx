import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { DutyPoint, DutyPointState } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { today } from '../../../shared/marks/due'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { HoursText } from '../premises/hours-text'

/** One duty point: whether it can be used, and since when it was looked at. */
export default function DutyPointPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const point = useAnswer(
    `duty point ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/duty-points/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page
      title={point.data?.name ?? t('dutyPoints.one')}
      back={<Link href="/places/duty-points">{t('places.part.duty-points')}</Link>}
    >
      <Loaded answer={point} what="problem.dutyPoints">
        {(data) => <Open point={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

const after: Record<DutyPointState, readonly DutyPointState[]> = {
  IN_SERVICE: ['OUT_OF_SERVICE', 'REMOVED'],
  OUT_OF_SERVICE: ['IN_SERVICE', 'REMOVED'],
  REMOVED: ['IN_SERVICE'],
}

function Open({ point, reload }: { point: DutyPoint; reload: () => void }) {
  const { t } = useLanguage()
  const { id, number, position, state, mayChange, version } = point
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const path = { id }
  return (
    <>
      <Section
        title={number}
        actions={
          <div className="section-actions">
            {state === 'IN_SERVICE' && (
              <AskButton
                operation="checkDutyPoint"
                primary
                onClick={() => ask({ operation: 'checkDutyPoint', path, initial: { on: today() } })}
              />
            )}
            {mayChange && (
              <>
                <AskButton
                  operation="setDutyPointState"
                  onClick={() => ask({ operation: 'setDutyPointState', path, only: { state: after[state] } })}
                />
                <AskButton
                  operation="changeDutyPoint"
                  onClick={() => ask({ operation: 'changeDutyPoint', path, initial: { ...point } })}
                />
              </>
            )}
          </div>
        }
      >
        <Facts point={point} />
      </Section>
      <Section title={t('premises.where')}>
        <LazyMap label={t('workMap.show')} own={[{ geometry: { type: 'Point', coordinates: [position.lon, position.lat] } }]} />
      </Section>
      {drawer}
    </>
  )
}

function Facts({ point }: { point: DutyPoint }) {
  const { t, formats } = useLanguage()
  const {
    kindName,
    state,
    stateReason,
    outUntil,
    address,
    areaName,
    gridCode,
    hours,
    openNow,
    maintainer,
    checkedOn,
    checkedBy,
  } = point
  const personName = usePersonName([checkedBy])
  return (
    <Terms
      of={[
        [t('field.kind'), kindName],
        [t('people.state'), [t(`choice.DutyPointState.${state}`), stateReason].filter(Boolean).join(' · ')],
        [t('dutyPoints.outUntil'), outUntil && formats.day(outUntil)],
        [t('field.address'), address],
        [t('field.areaCode'), areaName],
        [t('field.gridCode'), gridCode],
        [t('premises.hours'), hours && <HoursText hours={hours} openNow={openNow} />],
        [t('field.maintainer'), maintainer],
        [t('dutyPoints.checked'), checkedOn && `${formats.day(checkedOn)} · ${personName(checkedBy)}`],
      ]}
    />
  )
}
