/** Makes the identity provider follow what is decided here, and reads who signed in. */
@NullMarked
package org.linli.person.provisioning;

import org.jspecify.annotations.NullMarked;
