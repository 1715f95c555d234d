package org.quadset.schedule.ui;

/** The controller of one part of the schedule's setup. */
interface SetupPartView {
    /** What is typed in the part. */
    SetupFormModel model();

    /** Stores what is typed; asks first where it falls on visits. */
    void save();
}
