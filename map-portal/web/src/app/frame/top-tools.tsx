import { LanguageSwitch } from '../../shared/page/plain-page'
import { AccountMenu } from './account-menu'
import { SearchButton } from './search-button'

/** What stands at the end of the bar above every page. */
export function TopTools() {
  return (
    <>
      <SearchButton />
      <LanguageSwitch />
      <AccountMenu />
    </>
  )
}
