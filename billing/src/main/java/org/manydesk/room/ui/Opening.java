package org.manydesk.room.ui;

import org.manydesk.compliance.CountedIn;

/** Opens a figure to the clocks that it counts. */
interface Opening {
    /** @param title what the figure is of */
    void open(String title, CountedIn counted);
}
