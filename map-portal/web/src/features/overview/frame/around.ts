import type { ComponentType, ReactNode } from 'react'

/** What every place of the portal has around itself; the map is handed it. */
export interface Around {
  /** Places to go, and below them what the map has beside itself. */
  Rail: ComponentType<{ children?: ReactNode }>
  /** Places to go on a phone. */
  BottomBar: ComponentType
  /** What stands at the end of the bar above every page. */
  TopTools: ComponentType
  OnEveryPage: ComponentType
}
