package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Stream;
import org.manydesk.rating.Discount;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** One discount: what it is called, and either so many percent or an amount. */
class DiscountRow extends Div {
    private final transient Texts texts = Texts.of(DiscountRow.class);
    private final TextField name = new TextField(texts.get("discount.name"));
    private final DecimalField percent = new DecimalField(texts.get("discount.percent"));
    private final DecimalField amount = new DecimalField(texts.get("discount.amount"));

    DiscountRow(Runnable changed) {
        addClassNames("md-tier", "md-discount");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        add(name, percent, amount);
        Stream.of(name, percent, amount)
                .forEach(field -> field.addValueChangeListener(change -> {
                    field.setInvalid(false);
                    changed.run();
                }));
    }

    void read(Discount discount) {
        name.setValue(discount.name());
        switch (discount) {
            case Discount.Percent(var ignored, var share) -> percent.setValue(share.toPlainString());
            case Discount.Fixed(var ignored, var off) -> amount.setValue(off.toString());
        }
    }

    /** The discount as it travels, sound or not; its faults will be told here. */
    ObjectNode written(String pointer, FaultFields faults) {
        faults.place(pointer + "/name", name);
        faults.place(pointer + "/percent", percent);
        faults.place(pointer + "/amount", amount);
        var json = JsonNodeFactory.instance.objectNode();
        json.put("name", name.getValue().strip());
        percent.write(json, "percent");
        amount.write(json, "amount");
        return json;
    }
}
