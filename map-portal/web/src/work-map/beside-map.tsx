import { EnvironmentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from 'react'
import { useLanguage } from '../i18n/language'
import { useNarrow } from '../shell/use-narrow'

const WorkMap = lazy(() => import('./work-map'))

/** A map that is loaded when it is shown. */
export function LazyMap(props: ComponentProps<typeof WorkMap>) {
  return (
    <Suspense fallback={<div className="work-map" aria-busy="true" />}>
      <WorkMap {...props} />
    </Suspense>
  )
}

/** A list with its map beside it; on a phone the map is opened when it is wanted. */
export function BesideMap({ children, ...map }: ComponentProps<typeof WorkMap> & { children: ReactNode }) {
  const { t } = useLanguage()
  const narrow = useNarrow()
  const [shown, setShown] = useState(false)
  if (narrow) {
    return (
      <div className="loaded">
        <div className="section-actions">
          <Button icon={<EnvironmentOutlined />} aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t('workMap.show')}
          </Button>
        </div>
        {shown && <LazyMap {...map} />}
        {children}
      </div>
    )
  }
  return (
    <div className="beside-map">
      <div className="loaded">{children}</div>
      <LazyMap {...map} tall />
    </div>
  )
}
