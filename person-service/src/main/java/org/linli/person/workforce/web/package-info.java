/** Workforce and staffing over HTTP, and the workload that another service knows. */
@NullMarked
package org.linli.person.workforce.web;

import org.jspecify.annotations.NullMarked;
