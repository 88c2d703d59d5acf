import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import { downloadFrom } from '../../../api/download'
import { asProblem } from '../../../api/problem'
import type { BoundaryCheck, FindingKind } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { Section } from '../../../shared/page/section'
import { FoundFaults } from '../found-faults'

/** What a check found, narrowed to kinds, to click through on the map and to take along. */
export function FindingsPart({ check: { id, counts } }: { check: BoundaryCheck }) {
  const { t, language, formats } = useLanguage()
  const { message } = App.useApp()
  const [kinds, setKinds] = useState<FindingKind[]>([])
  const pages = usePages(`findings of check ${id} ${kinds.join()} ${language}`, (cursor, signal) =>
    bodyOf(
      api.GET('/api/grid/checks/{id}/findings', {
        signal,
        params: { path: { id }, query: { kind: kinds.length > 0 ? kinds : undefined, cursor, limit: 100 } },
      }),
    ),
  )
  const save = (kind: 'xlsx' | 'geojson') => {
    const only = kinds.map((one) => `kind=${one}`).join('&')
    return downloadFrom(`/api/grid/checks/${id}/findings.${kind}${only && `?${only}`}`, `check-${id}.${kind}`).catch(
      (cause: unknown) => message.error(asProblem(cause).message || t('problem.unreachable')),
    )
  }
  return (
    <Section
      title={t('checks.found')}
      actions={
        <div className="section-actions">
          <Button size="small" icon={<DownloadOutlined />} data-act="xlsx" onClick={() => void save('xlsx')}>
            {t('checks.workbook')}
          </Button>
          <Button size="small" icon={<DownloadOutlined />} data-act="geojson" onClick={() => void save('geojson')}>
            GeoJSON
          </Button>
        </div>
      }
    >
      <Checkbox.Group
        className="check-kinds"
        aria-label={t('checks.kinds')}
        value={kinds}
        onChange={(chosen) => setKinds(chosen as FindingKind[])}
        options={counts.map(({ kind, count }) => ({
          value: kind,
          label: t('checks.kindCount', { kind: t(`revisions.finding.${kind}`), count: formats.number(count) }),
        }))}
      />
      <Loaded answer={pages.answer} what="problem.checks">
        {(all) => (
          <>
            <FoundFaults key={`${kinds.join()} ${all.length}`} findings={all} />
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </Section>
  )
}
