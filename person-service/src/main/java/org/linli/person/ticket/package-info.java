/**
 * Numbers with a PIN for everybody who has no account here: who asked for help, volunteers,
 * partners, households, and who was handed a code for their rights. One door for all of them.
 */
@NullMarked
package org.linli.person.ticket;

import org.jspecify.annotations.NullMarked;
