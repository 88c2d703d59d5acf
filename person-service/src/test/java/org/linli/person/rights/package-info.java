@NullMarked
package org.linli.person.rights;

import org.jspecify.annotations.NullMarked;
