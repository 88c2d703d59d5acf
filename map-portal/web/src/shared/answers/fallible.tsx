import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useLanguage } from '../../locales/language'

/** A page that breaks leaves the places around it usable. */
export class Fallible extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { t } = useLanguage()
  return (
    <div className="desk-page" role="alert">
      <h1>{t('desk.broken')}</h1>
      <p>{t('desk.brokenHint')}</p>
      <Button onClick={() => window.location.reload()}>{t('problem.retry')}</Button>
    </div>
  )
}
