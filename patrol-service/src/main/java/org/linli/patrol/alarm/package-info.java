/** The panic button and the duty desks. */
@NullMarked
package org.linli.patrol.alarm;

import org.jspecify.annotations.NullMarked;
