package org.quadset.architecture.planted.names.patients;

/** Has a name that says what it is. */
final class UtilityBill {}
