/**
 * The administration of staff: inviting, changing, closing accounts, and what two decide together.
 */
@NullMarked
package org.linli.person.account;

import org.jspecify.annotations.NullMarked;
