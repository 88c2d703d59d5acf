import { App, ConfigProvider, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '../locales/language'
import { ground } from '../map/palette'
import { useTheme } from '../shared/looks/theme'
import { nonce } from '../shared/window/nonce'

const fonts =
  '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, -apple-system, "Segoe UI", sans-serif'

/** What Ant Design is told of our colours; base.css has the same ones for our own styles. */
const tokens = {
  light: {
    colorPrimary: ground.accent,
    colorLink: ground.accent,
    colorError: '#b3261e',
    colorText: ground.ink,
    colorTextSecondary: '#56635f',
    colorTextDescription: '#56635f',
    colorTextPlaceholder: '#6a7672',
    colorBorder: '#c9d0cc',
  },
  dark: {
    colorPrimary: '#1f7f79',
    colorLink: '#74c7c1',
    colorLinkHover: '#9bdcd7',
    colorError: '#e5766d',
    colorText: '#e2e9e6',
    colorTextSecondary: '#a8b6b1',
    colorTextDescription: '#a8b6b1',
    colorTextPlaceholder: '#93a29d',
    colorBorder: '#4d5d59',
    colorBgBase: '#111918',
    colorBgContainer: '#1a2423',
    colorBgElevated: '#202c2a',
  },
}

const components = {
  light: { Slider: { handleLineWidth: 2, railSize: 4 }, Segmented: { trackBg: '#e8edea' } },
  dark: { Slider: { handleLineWidth: 2, railSize: 4 }, Segmented: { trackBg: '#2a3634' } },
}

/** Colours, type and the nonce without which the browser refuses Ant Design's styles. */
export function Looks({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  const look = useTheme()
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'en' ? enUS : zhCN}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: { ...tokens[look], borderRadius: 8, fontFamily: fonts, fontSize: 14 },
        components: components[look],
      }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
