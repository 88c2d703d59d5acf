@org.jspecify.annotations.NullMarked
package org.linli.person.support;
