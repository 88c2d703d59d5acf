/** Campaigns over premises: a festival, a season, a special action. */
@NullMarked
package org.linli.place.campaign;

import org.jspecify.annotations.NullMarked;
