/** Tracks and their quality for the team of a shift and who coordinates it. */
@NullMarked
package org.linli.patrol.quality.web;

import org.jspecify.annotations.NullMarked;
