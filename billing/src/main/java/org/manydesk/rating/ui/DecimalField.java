package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.manydesk.rating.Price;

/** A decimal number as text, so that no digit is lost; a comma is taken for the point. */
class DecimalField extends TextField {
    DecimalField(String label) {
        super(label);
        setValueChangeMode(ValueChangeMode.LAZY);
        addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        getElement().setAttribute("inputmode", "decimal");
    }

    /** What was typed, sound or not. */
    String text() {
        return getValue().strip().replace(',', '.');
    }

    /** Shows a price; zero is left empty, for none. */
    void show(Price price) {
        setValue(price.isZero() ? "" : price.toString());
    }

    /** Writes the number as a member; an empty field writes nothing. */
    void write(ObjectNode json, String member) {
        if (!text().isEmpty()) json.put(member, text());
    }
}
