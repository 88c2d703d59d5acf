/** What this deployment draws with. */
@NullMarked
package org.linli.portal.settings;

import org.jspecify.annotations.NullMarked;
