import { EnvironmentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from 'react'
import { useLanguage } from '../../locales/language'
import { useNarrow } from '../../shared/window/use-narrow'

const WorkMap = lazy(() => import('./work-map'))

/** A map that is loaded when it is shown. */
export function LazyMap(props: ComponentProps<typeof WorkMap>) {
  return (
    <Suspense fallback={<div className="work-map" aria-busy="true" />}>
      <WorkMap {...props} />
    </Suspense>
  )
}

interface Beside extends ComponentProps<typeof WorkMap> {
  children: ReactNode
  /** What the map is about: it goes there anew when that is something else, and the list stays as it is. */
  shows?: string | number
}

/** A list with its map beside it; on a phone the map is opened when it is wanted. */
export function BesideMap({ children, shows, ...map }: Beside) {
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
        {shown && <LazyMap key={shows} {...map} />}
        {children}
      </div>
    )
  }
  return (
    <div className="beside-map">
      <div className="loaded">{children}</div>
      <LazyMap key={shows} {...map} tall />
    </div>
  )
}
