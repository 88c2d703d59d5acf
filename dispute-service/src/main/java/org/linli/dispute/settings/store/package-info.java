/** SQL of the settings. */
@NullMarked
package org.linli.dispute.settings.store;

import org.jspecify.annotations.NullMarked;
