import { useLanguage } from '../../../locales/language'

const keys = ['arrows', 'zoom', 'space', 'enter', 'escape', 'delete', 'corners', 'undo', 'redo'] as const

const written: Record<(typeof keys)[number], readonly string[]> = {
  arrows: ['←', '↑', '↓', '→'],
  zoom: ['+', '-'],
  space: ['␣'],
  enter: ['Enter'],
  escape: ['Esc'],
  delete: ['Delete'],
  corners: ['[', ']'],
  undo: ['Ctrl Z'],
  redo: ['Ctrl Y'],
}

/** What the keys do while the map of the editor has the focus. */
export function EditorKeys() {
  const { t } = useLanguage()
  return (
    <details className="editor-keys">
      <summary>{t('boundaries.keys')}</summary>
      <dl className="keys">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              {written[key].map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{t(`boundaries.key.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
