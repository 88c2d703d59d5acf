import type { Around } from '../features/overview/frame/around'
import { Portal } from '../features/overview/frame/portal'
import { BottomBar } from './frame/bottom-bar'
import { OnEveryPage } from './frame/on-every-page'
import { Rail } from './frame/rail'
import { TopTools } from './frame/top-tools'

const around: Around = { Rail, BottomBar, TopTools, OnEveryPage }

/** The map within the frame of the portal. */
export default function FrontMap() {
  return <Portal around={around} />
}
