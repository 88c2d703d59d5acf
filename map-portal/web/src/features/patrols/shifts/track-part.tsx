import { useMemo } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Track } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import type { OwnFeature } from '../../../map/work-map/work-map-engine'
import { Loaded } from '../../../shared/answers/loaded'
import type { Position } from '../../../shared/geometry/drawn'
import { Watermarked } from '../../../shared/page/watermark'

/** The track of a shift, for its team and who coordinates it. Opening it is recorded. */
export function TrackPart({ shift }: { shift: string }) {
  const { language } = useLanguage()
  const track = useAnswer(`track ${shift} ${language}`, (signal) =>
    bodyOf(
      api.GET('/api/patrol/shifts/{id}/track', {
        signal,
        params: { path: { id: shift } },
        headers: { Accept: 'application/geo+json, application/problem+json' },
      }),
    ),
  )
  return (
    <Loaded answer={track} what="problem.track" empty={{ when: ({ features }) => features.length === 0, say: 'track.none' }}>
      {(data) => (
        <Watermarked>
          <Shown track={data} />
        </Watermarked>
      )}
    </Loaded>
  )
}

function Shown({ track }: { track: Track }) {
  const { t, formats } = useLanguage()
  const lines = useMemo(() => track.features.filter(({ geometry }) => geometry.type === 'LineString'), [track])
  const own = useMemo(() => featuresOf(track), [track])
  return (
    <>
      <LazyMap label={t('track.map')} own={own} />
      <ol className="plain">
        {lines.map(({ properties: { from, to, metres } }) => (
          <li key={from}>
            {formats.time(from)}–{formats.time(to)}
            {metres !== undefined && ` · ${t('track.metres', { count: formats.number(Math.round(metres)) })}`}
          </li>
        ))}
      </ol>
      <p className="page-quiet">{t('track.stretches', { count: lines.length })}</p>
    </>
  )
}

/** Stretches as lines with the number of each at its beginning; where there is none, the positions themselves. */
function featuresOf(track: Track): OwnFeature[] {
  const lines = track.features.filter(({ geometry }) => geometry.type === 'LineString')
  if (lines.length === 0) {
    return track.features.map(({ geometry }) => ({
      geometry: { type: 'Point', coordinates: geometry.coordinates as unknown as Position },
    }))
  }
  return lines.flatMap(({ geometry }, index): OwnFeature[] => {
    const coordinates = geometry.coordinates as unknown as Position[]
    const [first] = coordinates
    const line: OwnFeature = { geometry: { type: 'LineString', coordinates } }
    return first ? [line, { geometry: { type: 'Point', coordinates: first }, label: String(index + 1) }] : [line]
  })
}
