package org.quadset.equipment;

import org.quadset.platform.i18n.Labelled;

/** What a device is for. */
public enum EquipmentKind implements Labelled {
    ULTRASOUND,
    STIMULATOR,
    IONTOPHORESIS,
    TRACTION,
    HEAT,
    COLD,
    MEASURING,
    OTHER
}
