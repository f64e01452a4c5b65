package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;

/** What else the billing page tells of the month that is not over yet. */
public interface RunningMonth {
    /** Of all contracts within reach. */
    Component told();
}
