/** Lists that are worked out anew for each call: pages of them, and where their rows lie. */
@NullMarked
package org.linli.patrol.listing;

import org.jspecify.annotations.NullMarked;
