/**
 * Patrols: who goes out when and where, and what was seen of the county. Tracks end; coverage
 * stays.
 */
@NullMarked
package org.linli.patrol;

import org.jspecify.annotations.NullMarked;
