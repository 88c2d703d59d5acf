/** The impact assessment over HTTP. */
@NullMarked
package org.linli.commons.catalogue.web;

import org.jspecify.annotations.NullMarked;
