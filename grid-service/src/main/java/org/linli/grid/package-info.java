/**
 * The tree of areas down to the service grid: who is where, where a point lies, what the map shows
 * of it, and how boundaries come in. Publishes the fabric that the other services locate with.
 */
@NullMarked
package org.linli.grid;

import org.jspecify.annotations.NullMarked;
