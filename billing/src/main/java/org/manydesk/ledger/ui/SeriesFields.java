package org.manydesk.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.manydesk.invoicing.Numbering;
import org.manydesk.invoicing.SeriesStart;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** How one series of numbers begins, as fields. */
class SeriesFields extends Div {
    private static final int NOT_GIVEN = 0;

    private final transient Texts texts = Texts.of(SeriesFields.class);
    private final TextField prefix = new TextField(texts.get("prefix"));
    private final IntegerField firstNumber = new IntegerField(texts.get("firstNumber"));

    SeriesFields(String name, FaultFields faults) {
        prefix.setMaxLength(16);
        prefix.setHelperText(texts.get("prefix.help"));
        firstNumber.setMin(1);
        faults.at("/" + name + "/prefix", prefix);
        faults.at("/" + name + "/firstNumber", firstNumber);
        add(new Fieldset(prefix, firstNumber).titled(texts.get("numbers." + name)));
    }

    void read(Numbering.Series series, boolean isReadOnly) {
        prefix.setValue(series.start().prefix());
        firstNumber.setValue((int) series.start().firstNumber());
        prefix.setReadOnly(isReadOnly || series.isBegun());
        firstNumber.setReadOnly(isReadOnly || series.isBegun());
        firstNumber.setHelperText(texts.get(series.isBegun() ? "numbers.begun" : "numbers.next", series.next()));
    }

    /** What the fields say, sound or not. */
    SeriesStart written() {
        return new SeriesStart(
                prefix.getValue().strip(), firstNumber.getValue() == null ? NOT_GIVEN : firstNumber.getValue());
    }
}
