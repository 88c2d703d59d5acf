/** Roles in areas, from-to: who gives them to whom, who stands in, what two decide together. */
@NullMarked
package org.linli.person.grant;

import org.jspecify.annotations.NullMarked;
