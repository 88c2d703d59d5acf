/** What the audit is told of boundaries. */
@NullMarked
package org.linli.grid.trail;

import org.jspecify.annotations.NullMarked;
