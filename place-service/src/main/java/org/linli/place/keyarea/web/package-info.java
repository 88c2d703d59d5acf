/** What is asked and told of them. */
@NullMarked
package org.linli.place.keyarea.web;

import org.jspecify.annotations.NullMarked;
