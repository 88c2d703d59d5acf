/** People: those who serve, those who ask for help, and everybody's rights over their data. */
@NullMarked
package org.linli.person;

import org.jspecify.annotations.NullMarked;
