/** What a report looks like: words, tables, charts and maps, before they have a format. */
@NullMarked
package org.linli.portal.report.paper;

import org.jspecify.annotations.NullMarked;
