import { Checkbox } from 'antd'
import type { Gap } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Link } from '../../../shared/route/link'
import { canGoTo } from './gap-route'

interface Props {
  gap: Gap
  chosen: boolean
  /** Takes it into a route; absent for whoever draws none. */
  choose?: (on: boolean) => void
}

/** One place with what is owed to it, in words. */
export function GapRow({ gap, chosen, choose }: Props) {
  const { t } = useLanguage()
  const { place, number, name, within, points, reasons } = gap
  const address = addressOf(gap)
  return (
    <li className="row gap-row">
      {choose && canGoTo(gap) && (
        <Checkbox checked={chosen} aria-label={t('gaps.take', { name })} onChange={({ target }) => choose(target.checked)} />
      )}
      <div className="row-main">
        <strong>{address ? <Link href={address}>{name}</Link> : name}</strong>
        <span className="row-sub">{[t(`choice.GapPlaceKind.${place}`), ...within, number].filter(Boolean).join(' · ')}</span>
        <ul className="plain">
          {reasons.map(({ kind, text }) => (
            <li key={kind}>{text}</li>
          ))}
        </ul>
      </div>
      <span className="row-marks">
        <span className="tag tag-rung">{t('gaps.points', { count: points })}</span>
      </span>
    </li>
  )
}

function addressOf({ place, id }: Gap): string | undefined {
  if (!id) return undefined
  if (place === 'PREMISES') return `/places/premises/${id}`
  return place === 'DUTY_POINT' ? `/places/duty-points/${id}` : undefined
}
