package org.manydesk.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Takes a row off a form. */
class RowRemoval extends Button {
    RowRemoval(String said, Runnable remove) {
        super(VaadinIcon.CLOSE_SMALL.create(), click -> remove.run());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        setAriaLabel(said);
        setTooltipText(said);
    }
}
