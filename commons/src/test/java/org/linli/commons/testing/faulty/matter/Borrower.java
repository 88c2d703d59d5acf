package org.linli.commons.testing.faulty.matter;

import org.linli.system.faulty.ForeignCode;

record Borrower(ForeignCode borrowed) {}
