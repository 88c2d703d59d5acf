import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { Swatch } from '../../../map/swatch'
import { useNarrow } from '../../../shared/window/use-narrow'
import { useScene } from '../scene/scene'
import type { Classes } from './use-classes'
import { shadedHeat, useLegend } from './use-legend'

/** What the colours mean, of how many, out of what and when. */
export function Legend({ classes }: { classes: Classes }) {
  const { t } = useLanguage()
  const scene = useScene()
  const legend = useLegend(classes)
  const [unfolded, setUnfolded] = useState(!useNarrow())
  if (!legend) return null
  const hot = scene.view.shown === 'hot'
  const { mapSeen, mapHotSpots, mapBefore, playing } = scene
  const asked = {
    hot: [mapHotSpots],
    coverage: [mapSeen],
    change: [shadedHeat(scene), mapBefore],
    count: [shadedHeat(scene)],
    none: [],
  }
  const loading = !playing && asked[scene.view.shown].some((answer) => answer.loading)
  return (
    <section className="card legend" aria-label={t('legend.title')}>
      <h2>
        <button type="button" aria-expanded={unfolded} title={t('legend.fold')} onClick={() => setUnfolded(!unfolded)}>
          {legend.title}
          {unfolded ? <DownOutlined aria-hidden /> : <UpOutlined aria-hidden />}
        </button>
      </h2>
      {unfolded && (
        <>
          <ul>
            {legend.rows.map((row) => (
              <Swatch key={row.name} {...row} />
            ))}
          </ul>
          {legend.conclusion && (
            <p>
              <strong>{legend.conclusion}</strong>
            </p>
          )}
          {legend.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {hot && scene.mapHotSpots.data && (
            <details>
              <summary>{t('hot.method')}</summary>
              <p>{scene.mapHotSpots.data.method}</p>
            </details>
          )}
          {loading && <p aria-busy="true">{t('legend.updating')}</p>}
        </>
      )}
    </section>
  )
}
