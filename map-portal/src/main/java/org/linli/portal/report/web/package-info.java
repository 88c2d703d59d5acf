/** The contract of reports. */
@NullMarked
package org.linli.portal.report.web;

import org.jspecify.annotations.NullMarked;
