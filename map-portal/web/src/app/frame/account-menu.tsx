import { UserOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useLanguage } from '../../locales/language'
import { forgetSession } from '../../shared/field/kit'
import { chooseTheme, themeChoices, useThemeChoice } from '../../shared/looks/theme'
import { useSession } from '../../shared/session/session-context'
import { useNarrow } from '../../shared/window/use-narrow'
import { signOut } from '../session/sign-in'

/** What explains the portal. */
export type Explained = 'help' | 'keys' | 'around'

interface Props {
  explain: (what: Explained) => void
  /** Whether there is help for the page. */
  helpful: boolean
}

/** Who is signed in, what explains the portal, and the way out. */
export function AccountMenu({ explain, helpful }: Props) {
  const { t } = useLanguage()
  const session = useSession()
  const narrow = useNarrow()
  const chosenTheme = useThemeChoice()
  const { message } = App.useApp()
  const leave = async () => {
    await forgetSession()
    if (!(await signOut())) message.error(t('session.signOutFailed'))
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [chosenTheme],
        items: [
          { key: 'who', type: 'group', label: session.username },
          ...(helpful ? [{ key: 'help', label: t('help.open'), onClick: () => explain('help') }] : []),
          { key: 'keys', label: t('keys.title'), onClick: () => explain('keys') },
          { key: 'around', label: t('around.title'), onClick: () => explain('around') },
          {
            key: 'theme',
            label: t('theme.title'),
            children: themeChoices.map((one) => ({
              key: one,
              label: t(`theme.${one}`),
              onClick: () => chooseTheme(one),
            })),
          },
          { key: 'signOut', label: t('session.signOut'), onClick: () => void leave() },
        ],
      }}
    >
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={t('session.signedInAs', { name: session.displayName })}
        data-account
      >
        {narrow ? undefined : session.displayName}
      </Button>
    </Dropdown>
  )
}
