/** Devices in the database. */
@NullMarked
package org.linli.patrol.device.store;

import org.jspecify.annotations.NullMarked;
