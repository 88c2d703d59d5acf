package org.linli.commons.testing.faulty.util;

final class Strings {}
