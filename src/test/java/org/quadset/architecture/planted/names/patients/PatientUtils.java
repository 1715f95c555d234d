package org.quadset.architecture.planted.names.patients;

/** Has a name that says nothing. */
final class PatientUtils {}
