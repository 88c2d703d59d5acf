/** How other services are asked: as the caller, never with rights of our own. */
@NullMarked
package org.linli.portal.client;

import org.jspecify.annotations.NullMarked;
