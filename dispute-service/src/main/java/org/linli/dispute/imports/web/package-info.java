/** Imports over HTTP. */
@NullMarked
package org.linli.dispute.imports.web;

import org.jspecify.annotations.NullMarked;
