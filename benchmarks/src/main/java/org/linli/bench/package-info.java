/**
 * Repeatable measurements: our way and plain PostGIS on the same database, in turn, in one run.
 *
 * <p>Nothing here asserts a time; what is asserted is that both ways gave the same answer.
 */
@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
