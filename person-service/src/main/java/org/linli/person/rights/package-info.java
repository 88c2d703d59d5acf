/**
 * Everybody's rights over what is held about them: to see it and who read it, to take it along, to
 * have it corrected or erased, and an answer by a day that was told. And what ends by itself, by a
 * schedule.
 */
@NullMarked
package org.linli.person.rights;

import org.jspecify.annotations.NullMarked;
