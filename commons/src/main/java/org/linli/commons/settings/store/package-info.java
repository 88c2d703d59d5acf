/** SQL of the settings. */
@NullMarked
package org.linli.commons.settings.store;

import org.jspecify.annotations.NullMarked;
