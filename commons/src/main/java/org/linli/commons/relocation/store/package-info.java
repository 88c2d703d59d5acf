/** Relocation in PostgreSQL, for services that have kinds of placed records. */
@NullMarked
package org.linli.commons.relocation.store;

import org.jspecify.annotations.NullMarked;
