import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage } from '../../../locales/language'
import { csvOf, download } from '../../../shared/table/csv'
import { useScene } from '../scene/scene'
import { nameIn, type Row } from './ranking'

/** Exports what the table shows, in its order; what is withheld there is withheld in the file. */
export function ExportButton({ rows, disabled }: { rows: readonly Row[]; disabled: boolean }) {
  const { t, language, nameOf, formats } = useLanguage()
  const { place, window, sight, view } = useScene()
  const compared = view.shown === 'change'
  const change = ({ change: told }: Row) =>
    told === 'withheld' ? [t('figures.withheld'), ''] : told ? [told.before, t(`change.${told.kind}`)] : ['', '']
  const seen = (row: Row) => (view.shown === 'coverage' ? [row.seen?.toFixed(4) ?? ''] : [])
  const figures = (row: Row) => {
    const count = row.figure ? (row.figure.kind === 'count' ? row.figure.count : t('figures.withheld')) : t('figures.noData')
    const rate = [row.rate?.value, row.rate?.low, row.rate?.high].map((value) => value?.toFixed(2) ?? '')
    const hot = row.hotSpot ? t(`hot.${row.hotSpot.classification}`) : ''
    return [
      count,
      row.households ?? '',
      ...rate,
      row.share?.toFixed(4) ?? '',
      hot,
      ...(compared ? change(row) : []),
      ...seen(row),
    ]
  }
  const save = () => {
    const head = [t('table.rank'), t('details.code'), t('table.name')]
    const figureHead = [
      t('table.count'),
      t('table.households'),
      t('table.rate'),
      t('table.rateLow'),
      t('table.rateHigh'),
      t('table.share'),
      t('table.hot'),
      ...(compared ? [t('table.before'), t('table.change')] : []),
      ...(view.shown === 'coverage' ? [t('table.seen')] : []),
      t('time.window'),
    ]
    const when = window ? formats.window(window) : ''
    const lines = rows.map((row, index) => {
      const line = [index + 1, row.code, nameIn(row, language)]
      return sight === 'figures' ? [...line, ...figures(row), when] : line
    })
    const where = place.area ? nameOf(place.area) : t('area.all')
    const name = [t('table.fileName'), where, window?.from, window?.to].filter(Boolean).join('_')
    download(`${name}.csv`, csvOf([sight === 'figures' ? [...head, ...figureHead] : head, ...lines]))
  }
  return (
    <Button size="small" icon={<DownloadOutlined />} disabled={disabled} onClick={save}>
      {t('table.export')}
    </Button>
  )
}
