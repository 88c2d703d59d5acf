/** Accounts of those who serve: who they are, where their home is, whether they work. */
@NullMarked
package org.linli.person.staff;

import org.jspecify.annotations.NullMarked;
