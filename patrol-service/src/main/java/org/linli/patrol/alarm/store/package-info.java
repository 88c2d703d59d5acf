/** The SQL of alarms, and the ear for changes. */
@NullMarked
package org.linli.patrol.alarm.store;

import org.jspecify.annotations.NullMarked;
