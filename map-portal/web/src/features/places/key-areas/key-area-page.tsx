import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { KeyAreaFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { useAsking } from '../../../shared/forms/use-asking'
import type { Drawn } from '../../../shared/geometry/drawn'
import { DueText } from '../../../shared/marks/due-text'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { FiguresPart } from './figures-part'
import { HistoryPart } from './history-part'
import { KeyAreaSteps } from './key-area-steps'
import { MeasuresPart } from './measures-part'
import { ReviewsPart } from './reviews-part'

/** One key area: what the problem is, what is done about it, and what the figures say before and after. */
export default function KeyAreaPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const keyArea = useAnswer(
    `key area ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/key-areas/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={keyArea.data?.keyArea.name ?? t('keyAreas.one')} back={<Link href="/key-areas">{t('rail.key-areas')}</Link>}>
      <Loaded answer={keyArea} what="problem.keyAreas">
        {(file) => <Open file={file} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Open({ file, reload }: { file: KeyAreaFile; reload: () => void }) {
  const { t } = useLanguage()
  const { ask, drawer } = useAsking({ scope: { area: file.keyArea.areaCode }, version: file.keyArea.version, reload })
  return (
    <>
      <Header file={file} />
      <div className="matter-body">
        <KeyAreaSteps file={file} ask={ask} />
        <div className="matter-sections">
          <MeasuresPart file={file} ask={ask} />
          <FiguresPart file={file} ask={ask} />
          <ReviewsPart file={file} ask={ask} />
          <Section title={t('keyAreas.outline')}>
            <LazyMap
              label={t('workMap.show')}
              own={[{ geometry: file.outline as Drawn }]}
              layers={[{ name: 'hazards' }, { name: 'premises' }]}
            />
          </Section>
          <HistoryPart file={file} />
        </div>
      </div>
      {drawer}
    </>
  )
}

const SQUARE_METRES_A_HECTARE = 10_000

function Header({ file: { keyArea, squareMetres, releaseReason } }: { file: KeyAreaFile }) {
  const { t, formats } = useLanguage()
  const { number, level, areaName, state, round, problem, unit, leader, listedAt, listedBy, deadline, releasedAt, releasedBy } =
    keyArea
  const personName = usePersonName([leader, listedBy, releasedBy])
  return (
    <header className="matter-header">
      <div className="matter-marks">
        <span className="tag tag-status">{t(`choice.KeyAreaState.${state}`)}</span>
        {state === 'LISTED' && <DueText day={deadline} />}
      </div>
      <p className="told-words">{problem}</p>
      <Terms
        of={[
          [t('premises.number'), number],
          [t('keyAreas.listedBy'), `${t(`choice.KeyAreaLevel.${level}`)} · ${areaName}`],
          [t('keyAreas.listedAt'), `${personName(listedBy)} · ${formats.moment(listedAt)}`],
          [t('keyAreas.unit'), unit],
          [t('keyAreas.leader'), personName(leader)],
          [t('keyAreas.size'), t('keyAreas.hectares', { hectares: formats.decimal(squareMetres / SQUARE_METRES_A_HECTARE) })],
          [t('keyAreas.round'), round > 1 && round],
          [t('keyAreas.released'), releasedAt && `${personName(releasedBy)} · ${formats.moment(releasedAt)}`],
          [t('keyAreas.releaseReason'), releaseReason],
        ]}
      />
    </header>
  )
}
