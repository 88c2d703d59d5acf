/** The table of numbers. */
@NullMarked
package org.linli.person.ticket.store;

import org.jspecify.annotations.NullMarked;
