package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.manydesk.rating.Price;
import org.manydesk.ui.FaultFields;

/** A decimal number as text, so that no digit is lost; a comma is taken for the point. */
public class DecimalField extends TextField {
    public DecimalField(String label) {
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

    /** Writes the number as a member, sound or not; an empty field writes nothing. */
    public void write(ObjectNode json, String member) {
        if (!text().isEmpty()) json.put(member, text());
    }

    /** The same; faults of the member, below this pointer, will be told here. */
    public void write(ObjectNode json, String member, String pointer, FaultFields faults) {
        faults.place(pointer + "/" + member, this);
        write(json, member);
    }
}
