/** The fabric of the contract. */
@NullMarked
package org.linli.grid.fabric.web;

import org.jspecify.annotations.NullMarked;
