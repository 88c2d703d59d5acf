import { api, bodyOf } from '../../../../api/client'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { AskButton } from '../../../../shared/forms/ask-button'
import { Section } from '../../../../shared/page/section'
import { useMatter, useMatterAnswer } from '../matter-context'

/** Which documents can be made of the matter, and what each still lacks. */
export function DocumentsPart() {
  const { t, nameOf, wordFor } = useLanguage()
  const { matter, ask } = useMatter()
  const documents = useMatterAnswer('documents', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/documents', { signal, params: { path: { id } } })),
  )
  return (
    <Section title={t('file.documents')}>
      <Loaded answer={documents} what="problem.documents" empty={{ when: (all) => all.length === 0, say: 'file.noDocuments' }}>
        {(all) => (
          <ul className="rows">
            {all.map((offer) => (
              <li key={offer.template} className="row">
                <div className="row-main">
                  <strong>{nameOf(offer)}</strong>
                  <span className="row-sub">
                    {offer.available
                      ? offer.made.length > 0 && t('file.made', { count: offer.made.length })
                      : t('file.missing', {
                          what: offer.missing.map((name) => wordFor(`placeholder.${name}`) ?? name).join(t('desk.listComma')),
                        })}
                  </span>
                </div>
                {offer.available && (
                  <AskButton
                    operation="makeDocument"
                    onClick={() =>
                      ask({
                        operation: 'makeDocument',
                        path: { id: matter.id },
                        given: { template: offer.template },
                        initial: { format: 'DOCX' },
                        title: t('file.make', { name: nameOf(offer) }),
                      })
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}
