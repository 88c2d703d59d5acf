/**
 * Five visits to people who come home for the festival: contact card, visit, letter, list of
 * wishes, solved list. A campaign knows only households that asked for it.
 */
@NullMarked
package org.linli.person.campaign;

import org.jspecify.annotations.NullMarked;
