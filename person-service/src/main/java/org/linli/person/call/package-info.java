/** What calls have in common: the version they saw, and requests that may come twice. */
@NullMarked
package org.linli.person.call;

import org.jspecify.annotations.NullMarked;
