/** Imports, the files and mappings for them, and their reports, of the contract. */
@NullMarked
package org.linli.grid.preview.web;

import org.jspecify.annotations.NullMarked;
