/** Tables behind numbers with a PIN, and the beans of services that have them. */
@NullMarked
package org.linli.commons.ticket.store;

import org.jspecify.annotations.NullMarked;
