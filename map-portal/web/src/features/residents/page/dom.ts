type Child = Node | string | number | null | undefined | false

interface Props {
  class?: string
  id?: string
  [attribute: string]: string | number | boolean | undefined | ((event: Event) => void)
}

/** An element. Text is always text: nothing that somebody wrote becomes markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2).toLowerCase(), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value))
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) element.append(child instanceof Node ? child : String(child))
  }
  return element
}

/** A button that cannot be pressed twice while what it does is under way. */
export function button(label: string, kind: 'main' | 'plain', work: () => void | Promise<void>) {
  const element = h('button', {
    type: 'button',
    class: kind,
    onClick: async () => {
      if (element.getAttribute('aria-busy') === 'true') return
      element.setAttribute('aria-busy', 'true')
      try {
        await work()
      } finally {
        element.removeAttribute('aria-busy')
      }
    },
  })
  element.append(label)
  return element
}

/** Shows a page and tells readers of screens where they are. */
export function show(title: string, ...content: (Child | Child[])[]) {
  const page = document.getElementById('page')
  if (!page) return
  const heading = h('h1', { tabindex: -1 }, title)
  page.replaceChildren(h('main', {}, heading, ...content))
  heading.focus()
  window.scrollTo(0, 0)
}

/** A line that is read out when it changes. */
export function messageLine() {
  const element = h('p', { class: 'message', role: 'alert' })
  return {
    element,
    say(text: string) {
      element.textContent = text
      if (text) element.scrollIntoView({ block: 'nearest' })
    },
  }
}
