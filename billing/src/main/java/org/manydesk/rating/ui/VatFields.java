package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.VatTerm;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** How a price list, or one line of it, is taxed: a rate, or the reason of an exemption with its code. */
class VatFields {
    private final DecimalField rate;
    private final TextField reason;
    private final ComboBox<String> code;

    /** @param of whose words are asked for in the texts: {@code card} or {@code line} */
    VatFields(Texts texts, String of, Runnable changed) {
        this.rate = new DecimalField(texts.get(of + ".vatRate"));
        this.reason = new TextField(texts.get(of + ".exemption"));
        this.code = new ComboBox<>(texts.get(of + ".exemptionCode"));
        rate.setHelperText(texts.get(of + ".vatRate.help"));
        reason.setHelperText(texts.get("exemption.help"));
        reason.setMaxLength(Exemption.LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        code.setItems(Exemption.CODES);
        code.setHelperText(texts.get("exemptionCode.help"));
        code.setClearButtonVisible(true);
        rate.addValueChangeListener(change -> {
            rate.setInvalid(false);
            changed.run();
        });
        reason.addValueChangeListener(change -> {
            reason.setInvalid(false);
            changed.run();
        });
        code.addValueChangeListener(change -> {
            code.setInvalid(false);
            changed.run();
        });
    }

    Component[] fields() {
        return new Component[] {rate, reason, code};
    }

    void read(Optional<VatTerm> agreed) {
        var exemption = agreed.flatMap(VatTerm::exemption);
        rate.setValue(agreed.filter(term -> exemption.isEmpty())
                .map(term -> term.rate().toString())
                .orElse(""));
        reason.setValue(exemption.map(Exemption::reason).orElse(""));
        code.setValue(exemption.flatMap(Exemption::code).orElse(null));
    }

    /** @param pointer to what is taxed */
    void write(ObjectNode json, String pointer, FaultFields faults) {
        rate.write(json, "vatRate", pointer, faults);
        faults.place(pointer + "/vatExemption", reason);
        faults.place(pointer + "/vatExemption/code", code);
        if (reason.getValue().isBlank() && code.isEmpty()) return;
        var exemption = json.putObject("vatExemption");
        if (!reason.getValue().isBlank())
            exemption.put("reason", reason.getValue().strip());
        if (!code.isEmpty()) exemption.put("code", code.getValue());
    }
}
