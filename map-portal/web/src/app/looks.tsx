import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '../locales/language'
import { ground } from '../map/palette'
import { nonce } from '../shared/window/nonce'

const fonts =
  '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, -apple-system, "Segoe UI", sans-serif'

/** Colours, type and the nonce without which the browser refuses Ant Design's styles. */
export function Looks({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'en' ? enUS : zhCN}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      theme={{
        token: {
          colorPrimary: ground.accent,
          colorLink: ground.accent,
          colorError: '#b3261e',
          colorText: ground.ink,
          colorTextSecondary: '#56635f',
          colorTextDescription: '#56635f',
          colorTextPlaceholder: '#6a7672',
          colorBorder: '#c9d0cc',
          borderRadius: 8,
          fontFamily: fonts,
          fontSize: 14,
        },
        components: { Slider: { handleLineWidth: 2, railSize: 4 }, Segmented: { trackBg: '#e8edea' } },
      }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
