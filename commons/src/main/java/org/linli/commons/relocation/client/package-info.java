/** Asks the publisher of the boundaries what became of areas and grids. */
@NullMarked
package org.linli.commons.relocation.client;

import org.jspecify.annotations.NullMarked;
