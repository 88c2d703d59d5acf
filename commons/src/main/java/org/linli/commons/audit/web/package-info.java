/** The audit over HTTP, and what it takes from a request. */
@NullMarked
package org.linli.commons.audit.web;

import org.jspecify.annotations.NullMarked;
