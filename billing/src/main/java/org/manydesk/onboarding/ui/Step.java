package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** One step of a flow. It stays as it was left, whichever way one goes on. */
interface Step {
    /** Names it, in the address and among the texts. */
    String key();

    /** The fields. */
    Component form();

    /** What the fields come to, beside them. */
    default Optional<Component> preview() {
        return Optional.empty();
    }

    /** It is shown now; what earlier steps say is known. */
    default void entered() {}

    /** Checks what was typed by the rules of the product and shows the faults. Whether one may go on. */
    boolean isSound();
}
