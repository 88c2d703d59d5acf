/** The settings over HTTP. */
@NullMarked
package org.linli.commons.settings.web;

import org.jspecify.annotations.NullMarked;
