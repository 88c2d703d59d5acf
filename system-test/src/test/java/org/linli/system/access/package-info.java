/**
 * The access matrix: every operation of every contract, called as every role from every place in
 * the tree, against the running product. docs/api/access.md says how it is built.
 */
@NullMarked
package org.linli.system.access;

import org.jspecify.annotations.NullMarked;
