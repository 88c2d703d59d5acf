/**
 * People who offer to help: they register themselves, are approved or refused with a reason, see
 * their own hours, and leave when they like.
 */
@NullMarked
package org.linli.person.volunteer;

import org.jspecify.annotations.NullMarked;
