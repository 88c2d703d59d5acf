/** Writes what was made: GeoJSON, CSV and the mapping files that the product imports them with. */
@NullMarked
package org.linli.demo.file;

import org.jspecify.annotations.NullMarked;
