/**
 * Places that patrols pass and what is due there, as place-service keeps them. A copy is held, so
 * that figures and lists still come, with the age of what they say, when place-service does not
 * answer.
 */
@NullMarked
package org.linli.patrol.whereabouts;

import org.jspecify.annotations.NullMarked;
