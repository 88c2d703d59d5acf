/** The rota over HTTP. */
@NullMarked
package org.linli.patrol.rota.web;

import org.jspecify.annotations.NullMarked;
