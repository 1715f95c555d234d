package org.quadset.modalities;

/** What a field of a treatment row holds, and so how it is typed. */
public enum FieldKind {
    WHOLE_NUMBER,
    DECIMAL,
    CHOICE,
    SEVERAL_CHOICES,
    YES_NO,
    DATE,
    LINE,
    LINES
}
