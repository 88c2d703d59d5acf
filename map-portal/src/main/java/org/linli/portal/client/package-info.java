/** How other services are asked: as the caller, and never otherwise. */
@NullMarked
package org.linli.portal.client;

import org.jspecify.annotations.NullMarked;
