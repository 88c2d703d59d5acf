/** Help that residents asked for: requests, cases, plan, visits, notes, result, and their end. */
@NullMarked
package org.linli.person.support;

import org.jspecify.annotations.NullMarked;
