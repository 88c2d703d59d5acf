/** What a style made by a script must carry, or the browser refuses it. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
