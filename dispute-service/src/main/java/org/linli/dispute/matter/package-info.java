/** Disputes: opening, reading and listing them. A matter is rated, a person never. */
@NullMarked
package org.linli.dispute.matter;

import org.jspecify.annotations.NullMarked;
