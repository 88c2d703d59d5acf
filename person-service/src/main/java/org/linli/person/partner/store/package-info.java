/** SQL of links to partners. */
@NullMarked
package org.linli.person.partner.store;

import org.jspecify.annotations.NullMarked;
