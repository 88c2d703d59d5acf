/** Imports of the contract. */
@NullMarked
package org.linli.grid.boundary.web;

import org.jspecify.annotations.NullMarked;
