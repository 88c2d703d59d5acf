import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { RegisteredGridFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { ground } from '../../../map/palette'
import { LazyMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import type { Drawn } from '../../../shared/geometry/drawn'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { FiguresPart } from './figures-part'
import { TeamPart } from './team-part'

/** One grid: its map, its team, its figures. */
export default function GridPage({ id: code }: { id: string }) {
  const { t, nameOf, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const grid = useAnswer(
    `grid ${code} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/grid/register/{code}', { signal, params: { path: { code } } })),
    code,
  )
  return (
    <Page title={grid.data ? nameOf(grid.data) : t('grids.one')} back={<Link href="/grids">{t('rail.grids')}</Link>}>
      <Loaded answer={grid} what="problem.grids">
        {(file) => (
          <>
            <Facts file={file} />
            <TeamPart
              grid={code}
              village={file.areaName}
              areaCode={file.areaCode}
              done={() => setStamp((before) => before + 1)}
            />
            <FiguresPart code={code} />
            <Around file={file} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const SQUARE_METRES_A_HECTARE = 10_000

function Facts({ file }: { file: RegisteredGridFile }) {
  const { t, formats } = useLanguage()
  const { code, kind, areaName, areaCode, households, squareMetres, validFrom } = file
  return (
    <Terms
      of={[
        [t('grids.code'), code],
        [t('grids.kind'), t(`choice.GridKind.${kind}`)],
        [
          t('grids.area'),
          <Link key={areaCode} href={`/grids?area=${encodeURIComponent(areaCode)}`}>{`${areaName} ${areaCode}`}</Link>,
        ],
        [t('grids.householdCount'), households !== undefined && formats.number(households)],
        [t('grids.size'), t('keyAreas.hectares', { hectares: formats.decimal(squareMetres / SQUARE_METRES_A_HECTARE) })],
        [t('grids.validFrom'), validFrom && formats.day(validFrom)],
      ]}
    />
  )
}

function Around({ file: { code, geometry, neighbours } }: { file: RegisteredGridFile }) {
  const { t, nameOf } = useLanguage()
  return (
    <Section title={t('grids.where')}>
      <LazyMap
        label={t('grids.map')}
        own={[{ geometry: geometry as Drawn, label: code }]}
        shades={[{ codes: neighbours.map((one) => one.code), colour: ground.outside }]}
      />
      <h3>{t('grids.neighbours')}</h3>
      {neighbours.length === 0 && <p className="page-quiet">{t('grids.noNeighbours')}</p>}
      <ul className="rows">
        {neighbours.map((one) => (
          <li key={one.code} className="row">
            <Link className="row-link" href={`/grids/${encodeURIComponent(one.code)}`}>
              <span className="row-main">
                <strong>{nameOf(one)}</strong>
                <span className="row-sub">{one.code}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
