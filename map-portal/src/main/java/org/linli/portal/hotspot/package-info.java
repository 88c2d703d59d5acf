/**
 * Where counts cluster more than chance would. The statistic is computed from the counts that the
 * caller may see and from nothing else (docs/decisions/0004-hot-spots-from-disclosed-counts.md).
 */
@NullMarked
package org.linli.portal.hotspot;

import org.jspecify.annotations.NullMarked;
