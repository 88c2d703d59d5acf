/** Where the pages and their assets are served. */
@NullMarked
package org.linli.portal.site.web;

import org.jspecify.annotations.NullMarked;
