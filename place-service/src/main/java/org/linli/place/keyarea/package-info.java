/**
 * Areas under listed rectification: outline, problem, measures, who answers, figures of before and
 * after, and the decision that releases them.
 */
@NullMarked
package org.linli.place.keyarea;

import org.jspecify.annotations.NullMarked;
