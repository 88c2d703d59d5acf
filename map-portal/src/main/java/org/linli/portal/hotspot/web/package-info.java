/** The analysis contract's hot spots, and the dispute-service they ask. */
@NullMarked
package org.linli.portal.hotspot.web;

import org.jspecify.annotations.NullMarked;
