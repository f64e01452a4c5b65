package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Stream;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.Tier;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** One tier: up to how many, at which price each, with which fee. */
class TierRow extends Div {
    private final transient Texts texts = Texts.of(TierRow.class);
    private final DecimalField upTo = new DecimalField(texts.get("upTo"));
    private final DecimalField unitPrice = new DecimalField(texts.get("unitPrice"));
    private final DecimalField flatFee = new DecimalField(texts.get("flatFee"));

    TierRow(String end, String price, Runnable changed) {
        addClassName("md-tier");
        upTo.setValue(end);
        upTo.setPlaceholder(texts.get("upTo.noEnd"));
        unitPrice.setValue(price);
        flatFee.setPlaceholder("0");
        add(upTo, unitPrice, flatFee);
        Stream.of(upTo, unitPrice, flatFee)
                .forEach(field -> field.addValueChangeListener(change -> {
                    field.setInvalid(false);
                    changed.run();
                }));
    }

    void read(Tier tier) {
        upTo.setValue(tier.upTo().map(Quantity::toString).orElse(""));
        unitPrice.setValue(tier.unitPrice().toString());
        flatFee.show(tier.flatFee());
    }

    /** The tier as it travels, sound or not; its faults will be told here. */
    ObjectNode written(String pointer, FaultFields faults) {
        faults.place(pointer + "/upTo", upTo);
        faults.place(pointer + "/unitPrice", unitPrice);
        faults.place(pointer + "/flatFee", flatFee);
        var json = JsonNodeFactory.instance.objectNode();
        upTo.write(json, "upTo");
        unitPrice.write(json, "unitPrice");
        flatFee.write(json, "flatFee");
        return json;
    }
}
