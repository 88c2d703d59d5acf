/** The settings over HTTP. */
@NullMarked
package org.linli.dispute.settings.web;

import org.jspecify.annotations.NullMarked;
