/**
 * Numbers with a PIN, by which people without an account come back to what is theirs: how a PIN is
 * kept, tries are counted, a proof lasts a quarter of an hour, and machines are made to work for
 * each new thing they send.
 */
@NullMarked
package org.linli.commons.ticket;

import org.jspecify.annotations.NullMarked;
