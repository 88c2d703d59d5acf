/** What is asked at inspections: checklists by kind of premises, in versions. */
@NullMarked
package org.linli.place.checklist;

import org.jspecify.annotations.NullMarked;
