/**
 * How parties are reached, and whether somebody is party of another matter of the same handler.
 * Nothing here lists persons: it starts from a contact that stands in a matter the caller handles,
 * and ends at matters the caller handles.
 */
@NullMarked
package org.linli.dispute.party;

import org.jspecify.annotations.NullMarked;
