/** The analysis contract's deployment. */
@NullMarked
package org.linli.portal.settings.web;

import org.jspecify.annotations.NullMarked;
