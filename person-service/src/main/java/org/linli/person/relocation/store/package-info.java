/**
 * Accounts, workforce and open requests follow the boundaries; what is over keeps those of its
 * time.
 */
@NullMarked
package org.linli.person.relocation.store;

import org.jspecify.annotations.NullMarked;
