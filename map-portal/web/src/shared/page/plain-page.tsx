import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../../locales/language'
import { languages } from '../../locales/messages'
import { Mark } from './mark'

/** A page with a few words and at most one thing to do. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useLanguage()
  return (
    <main className="page">
      <div className="page-card">
        <div className="page-brand">
          <Mark size={44} />
          <span>{t('app.name')}</span>
        </div>
        <h1>{title}</h1>
        {children}
      </div>
      <LanguageSwitch />
    </main>
  )
}

export function LanguageSwitch() {
  const { language, choose } = useLanguage()
  const other = languages.find((one) => one !== language) ?? 'en'
  const nameInItself = new Intl.DisplayNames(other, { type: 'language' }).of(other.slice(0, 2))
  return (
    <Button type="text" lang={other} onClick={() => choose(other)} data-language={other}>
      {nameInItself}
    </Button>
  )
}
