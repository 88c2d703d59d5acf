/** Where help is at hand: police boxes, volunteer posts, hydrants, AEDs. */
@NullMarked
package org.linli.place.dutypoint;

import org.jspecify.annotations.NullMarked;
