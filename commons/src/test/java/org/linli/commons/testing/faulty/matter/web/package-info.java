@org.jspecify.annotations.NullMarked
package org.linli.commons.testing.faulty.matter.web;
