/** Locate of the contract. */
@NullMarked
package org.linli.grid.locate.web;

import org.jspecify.annotations.NullMarked;
