import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { downloadFrom } from '../../../api/download'
import { asProblem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'
import { AreaSelect } from '../../../shared/areas/area-select'
import { useAreaTree } from '../../../shared/areas/use-areas'
import { KindSelect } from '../../../shared/kinds/kind-select'

/** Plates for the doors of an area, to print: six a sheet. */
export function PlatesPart() {
  const { t, language } = useLanguage()
  const tree = useAreaTree()
  const [chosen, setChosen] = useState<string>()
  const [kind, setKind] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [loading, setLoading] = useState(false)
  const area = chosen ?? tree.data?.roots[0]?.code
  const print = async () => {
    if (!area) return
    setLoading(true)
    setProblem(undefined)
    try {
      const query = new URLSearchParams({ area, language, ...(kind && { kind }) })
      await downloadFrom(`/api/place/plates?${query}`, 'plates.pdf')
    } catch (cause) {
      setProblem(asProblem(cause).message || t('problem.unreachable'))
    } finally {
      setLoading(false)
    }
  }
  return (
    <>
      <p className="page-quiet">{t('places.platesHint')}</p>
      <div className="filters">
        <AreaSelect area={area} choose={setChosen} />
        <KindSelect setting="premises-kinds" kind={kind} choose={setKind} />
        <Button type="primary" icon={<PrinterOutlined />} disabled={!area} loading={loading} onClick={() => void print()}>
          {t('places.platesPrint')}
        </Button>
      </div>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
    </>
  )
}
