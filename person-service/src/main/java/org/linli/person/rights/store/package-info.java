/** Rights over one's data: the tables and the beans. */
@NullMarked
package org.linli.person.rights.store;

import org.jspecify.annotations.NullMarked;
