/** Hospitals, schools, families: what they see of a case, inside the consent. */
@NullMarked
package org.linli.person.partner;

import org.jspecify.annotations.NullMarked;
