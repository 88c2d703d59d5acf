/** What is asked and told of them. */
@NullMarked
package org.linli.place.hazard.web;

import org.jspecify.annotations.NullMarked;
