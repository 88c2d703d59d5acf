/**
 * Live updates: a knock by LISTEN/NOTIFY and server-sent events; what changed is read by asking.
 */
@NullMarked
package org.linli.commons.live;

import org.jspecify.annotations.NullMarked;
