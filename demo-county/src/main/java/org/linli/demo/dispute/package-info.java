/** What people disagree about, where and when: a stream of invented disputes. */
@NullMarked
package org.linli.demo.dispute;

import org.jspecify.annotations.NullMarked;
