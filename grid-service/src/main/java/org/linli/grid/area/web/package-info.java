/** The areas and grids of the contract. */
@NullMarked
package org.linli.grid.area.web;

import org.jspecify.annotations.NullMarked;
