package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.manydesk.amendment.GroupChanges.Choice;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** Who is invoiced: the client itself or, where it belongs to a group, the company that pays. */
class PayerFields extends Fieldset {
    private final ComboBox<Choice> payer =
            new ComboBox<>(Texts.of(PayerFields.class).get("payer"));

    /** @param choices contracts of other clients */
    PayerFields(List<Choice> choices) {
        var texts = Texts.of(PayerFields.class);
        titled(texts.get("payers"));
        payer.setItems(choices);
        payer.setItemLabelGenerator(choice -> choice.client().label() + " · " + choice.contract());
        payer.setClearButtonVisible(true);
        payer.setPlaceholder(texts.get("payer.none"));
        payer.setHelperText(texts.get("payer.help"));
        append(payer);
        setVisible(!choices.isEmpty());
    }

    Optional<Choice> chosen() {
        return payer.getOptionalValue();
    }
}
