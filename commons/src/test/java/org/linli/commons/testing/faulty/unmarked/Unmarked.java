package org.linli.commons.testing.faulty.unmarked;

final class Unmarked {}
