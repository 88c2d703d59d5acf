import type { Around } from '../features/overview/frame/around'
import { Portal } from '../features/overview/frame/portal'
import { AccountMenu } from './frame/account-menu'
import { BottomBar } from './frame/bottom-bar'
import { OnEveryPage } from './frame/on-every-page'
import { Rail } from './frame/rail'

const around: Around = { Rail, BottomBar, AccountMenu, OnEveryPage }

/** The map within the frame of the portal. */
export default function FrontMap() {
  return <Portal around={around} />
}
