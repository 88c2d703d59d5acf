/** Exports of the contract. */
@NullMarked
package org.linli.grid.export.web;

import org.jspecify.annotations.NullMarked;
