/** What is wrong with a request or a file, told so that it can be put right. */
@NullMarked
package org.linli.commons.problem;

import org.jspecify.annotations.NullMarked;
