/** Trackers, who carries them, and the tokens they report with. */
@NullMarked
package org.linli.patrol.device;

import org.jspecify.annotations.NullMarked;
