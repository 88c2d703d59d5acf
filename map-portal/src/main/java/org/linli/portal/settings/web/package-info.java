/** The analysis contract's settings. */
@NullMarked
package org.linli.portal.settings.web;

import org.jspecify.annotations.NullMarked;
