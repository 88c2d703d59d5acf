import { Form, Input, Segmented } from 'antd'
import type { ConsentNotice } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import type { Language } from '../../../locales/messages'
import { today } from '../../../shared/marks/due'
import { plusDays } from '../../../shared/time/days'
import { minutesAloud, missingIn } from './consent'
import { ConsentChoices } from './consent-choices'
import { EvidenceFields } from './evidence-fields'

interface Props {
  notice: ConsentNotice
  language: Language
  setLanguage: (language: Language) => void
}

/** What is read to somebody before they agree, what they agree to, until when, and how it is known that they did. */
export function ConsentDialogue({ notice, language, setLanguage }: Props) {
  const { t } = useLanguage()
  return (
    <>
      <div className="section-head">
        <p className="page-quiet">{t('consent.aloud', { minutes: minutesAloud(notice.text, language) })}</p>
        <Segmented
          value={language}
          onChange={setLanguage}
          aria-label={t('consent.language')}
          options={[
            { value: 'zh-CN', label: t('choice.SupportLanguage.zh-CN') },
            { value: 'en', label: t('choice.SupportLanguage.en') },
          ]}
        />
      </div>
      <div className="read-aloud" lang={language}>
        {notice.text.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text
          <p key={index}>{line}</p>
        ))}
      </div>
      <Form.Item
        name="choices"
        required
        label={t('consent.choices')}
        extra={t('consent.choicesHint')}
        rules={[
          {
            validator: (_, choices) =>
              missingIn(notice, choices).length > 0 ? Promise.reject(new Error(t('consent.neededMissing'))) : Promise.resolve(),
          },
        ]}
      >
        <ConsentChoices notice={notice} />
      </Form.Item>
      <Form.Item name="expires" label={t('consent.expires')} extra={t('consent.expiresHint', { days: notice.validDays })}>
        <Input type="date" min={today()} max={plusDays(today(), notice.longestDays)} />
      </Form.Item>
      <EvidenceFields />
    </>
  )
}
