import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../api/answer'
import type { Setting } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { usePersonName } from '../../shared/directory/directory'
import { Section } from '../../shared/page/section'
import { changesBetween } from './difference'
import type { SettingsService } from './service'

/** Who published what when and why. */
export function SettingHistory({ setting, service }: { setting: Setting; service: SettingsService }) {
  const { t, formats } = useLanguage()
  const { kind, version: current } = setting
  const personName = usePersonName()
  const [opened, setOpened] = useState<number>()
  const versions = useAnswer(`versions ${service.base} ${kind} ${current}`, (signal) => service.versions(kind, signal), kind)
  return (
    <Section title={t('settings.history')}>
      <Loaded answer={versions} what="problem.settings">
        {(all) => (
          <ol className="timeline">
            {all.map(({ version, at, by, reason }) => (
              <li key={version}>
                <time dateTime={at}>{at ? formats.moment(at) : ''}</time>
                <div>
                  <strong>{version === 0 ? t('settings.asDelivered') : t('settings.version', { version })}</strong>{' '}
                  <small>{personName(by)}</small>
                  {reason && <p>{reason}</p>}
                  {version > 0 && (
                    <Button
                      type="link"
                      size="small"
                      aria-expanded={opened === version}
                      onClick={() => setOpened(opened === version ? undefined : version)}
                    >
                      {t('settings.difference')}
                    </Button>
                  )}
                  {opened === version && <Difference setting={setting} service={service} version={version} />}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  )
}

function Difference({
  setting: { kind, form },
  service,
  version,
}: {
  setting: Setting
  service: SettingsService
  version: number
}) {
  const { t } = useLanguage()
  const answer = useAnswer(`version ${service.base} ${kind} ${version}`, (signal) => service.version(kind, version, signal))
  return (
    <Loaded answer={answer} what="problem.settings">
      {({ body, before = {} }) => (
        <div className="table-frame">
          <table className="difference">
            <thead>
              <tr>
                <th scope="col">{t('settings.where')}</th>
                <th scope="col">{t('settings.before')}</th>
                <th scope="col">{t('settings.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changesBetween(form, before, body).map((change) => (
                <tr key={change.where}>
                  <th scope="row">{change.where}</th>
                  <td>{change.before === undefined ? '—' : <del>{change.before}</del>}</td>
                  <td>{change.after === undefined ? '—' : <ins>{change.after}</ins>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  )
}
