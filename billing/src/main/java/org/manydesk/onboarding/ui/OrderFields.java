package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.PurchaseOrderForm;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** The client's purchase order: its number, and how much may be invoiced on it. */
class OrderFields extends Fieldset {
    private final TextField number = new TextField(Texts.of(OrderFields.class).get("order.number"));
    private final TextField limit = new TextField(Texts.of(OrderFields.class).get("order.limit"));

    /** @param faults shows what is wrong, with pointers below {@code /purchaseOrder} */
    OrderFields(FaultFields faults) {
        var texts = Texts.of(OrderFields.class);
        titled(texts.get("order"));
        number.setHelperText(texts.get("order.number.help"));
        limit.setHelperText(texts.get("order.limit.help"));
        append(faults.at("/purchaseOrder/number", number), faults.at("/purchaseOrder/limit", limit));
    }

    void read(@Nullable PurchaseOrderForm order) {
        if (order == null) return;
        number.setValue(String.valueOf(order.number()));
        limit.setValue(order.limit() == null ? "" : order.limit());
    }

    /** As it travels, sound or not; null where there is none. */
    @Nullable
    PurchaseOrderForm written() {
        var most = limit.getValue().strip().replace(',', '.');
        if (number.isEmpty() && most.isEmpty()) return null;
        return new PurchaseOrderForm(number.isEmpty() ? null : number.getValue().strip(), most.isEmpty() ? null : most);
    }
}
