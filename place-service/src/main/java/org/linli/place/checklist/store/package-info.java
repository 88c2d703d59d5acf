/** Checklists in PostgreSQL, and those that the product comes with. */
@NullMarked
package org.linli.place.checklist.store;

import org.jspecify.annotations.NullMarked;
