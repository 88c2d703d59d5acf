/**
 * The portal's pages: one entry page with a fresh nonce for every answer, and its hashed assets.
 */
@NullMarked
package org.linli.portal.site;

import org.jspecify.annotations.NullMarked;
