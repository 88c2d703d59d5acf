/** What every Linli service switches on, in one annotation. */
@NullMarked
package org.linli.commons.service;

import org.jspecify.annotations.NullMarked;
