/** Import files and mappings of the contract. */
@NullMarked
package org.linli.grid.preview.web;

import org.jspecify.annotations.NullMarked;
