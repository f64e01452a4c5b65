package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import org.manydesk.invoicing.CausedCredit;
import org.manydesk.invoicing.CreditBasis;

/** Shows why a line gives something back. Implemented by the feature that grants it. */
public interface CreditShown {
    Component of(CreditBasis basis);

    /** Which credit it is, what it comes to, and where it stands. */
    String named(CausedCredit credit);
}
