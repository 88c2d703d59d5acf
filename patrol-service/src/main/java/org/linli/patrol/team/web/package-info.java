/** Teams over HTTP. */
@NullMarked
package org.linli.patrol.team.web;

import org.jspecify.annotations.NullMarked;
