/**
 * Writes the invented county of Yunxi: boundaries, rivers and roads, disputes; the same bytes each
 * time.
 */
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
