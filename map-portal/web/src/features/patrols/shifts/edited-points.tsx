import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { CheckPoint } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { moved } from './route-draft'

interface Props {
  points: readonly CheckPoint[]
  change: (points: CheckPoint[]) => void
}

/** The check points while a route is drawn: their names and their order. */
export function EditedPoints({ points, change }: Props) {
  const { t } = useLanguage()
  return (
    <ol className="check-points">
      {points.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a check point is its place in the order
        <li key={index}>
          <Input
            value={point.name}
            maxLength={100}
            aria-label={t('patrols.nameOf', { number: index + 1 })}
            onChange={({ target }) => change(points.map((one, at) => (at === index ? { ...one, name: target.value } : one)))}
          />
          <small className="cell-sub">
            {t(`choice.CheckPointKind.${point.kind}`)}
            {point.gridCode && ` · ${point.gridCode}`}
          </small>
          <span className="section-actions">
            <Button
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={t('patrols.up', { name: point.name })}
              disabled={index === 0}
              onClick={() => change(moved(points, index, -1))}
            />
            <Button
              size="small"
              icon={<ArrowDownOutlined />}
              aria-label={t('patrols.down', { name: point.name })}
              disabled={index === points.length - 1}
              onClick={() => change(moved(points, index, 1))}
            />
            <Button
              size="small"
              danger
              icon={<DeleteOutlined />}
              aria-label={t('patrols.takeOut', { name: point.name })}
              onClick={() => change(points.filter((_, at) => at !== index))}
            />
          </span>
        </li>
      ))}
    </ol>
  )
}
