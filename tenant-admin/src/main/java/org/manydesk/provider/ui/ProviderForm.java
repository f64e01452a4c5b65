package org.manydesk.provider.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.manydesk.provider.ProviderProfile;
import org.manydesk.ui.Choices;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** The fields of a provider's profile. */
class ProviderForm extends Div {
    private static final int NOT_GIVEN = -1;

    private final transient Texts texts = Texts.of(ProviderForm.class);
    private final TextField name = new TextField(texts.get("name"));
    private final TextField legalName = new TextField(texts.get("legalName"));
    private final TextArea address = new TextArea(texts.get("address"));
    private final ComboBox<String> country = Choices.countries(texts.get("country"));
    private final TextField vatId = new TextField(texts.get("vatId"));
    private final TextField brand = new TextField(texts.get("brand"));
    private final Span colour = new Span();
    private final TextField bankAccount = new TextField(texts.get("bankAccount"));
    private final TextField email = new TextField(texts.get("email"));
    private final IntegerField paymentDays = new IntegerField(texts.get("paymentDays"));
    private final Checkbox fourEyes = new Checkbox(texts.get("fourEyes"));

    ProviderForm(FaultFields faults) {
        help();
        showFaults(faults);
        add(new Fieldset(name, wide(brand)).titled(texts.get("desk")));
        add(new Fieldset(legalName, vatId, wide(address), country)
                .titled(texts.get("seller"))
                .explained(texts.get("seller.why")));
        add(new Fieldset(wide(bankAccount), email, paymentDays, wide(fourEyes)).titled(texts.get("invoices")));
    }

    private void help() {
        name.setRequiredIndicatorVisible(true);
        legalName.setHelperText(texts.get("legalName.help"));
        address.setMinRows(3);
        colour.addClassName("md-swatch");
        brand.setPrefixComponent(colour);
        brand.setHelperText(texts.get("brand.help"));
        brand.setValueChangeMode(ValueChangeMode.EAGER);
        brand.addValueChangeListener(change -> showColour(change.getValue()));
        bankAccount.setHelperText(texts.get("bankAccount.help"));
        email.setHelperText(texts.get("email.help"));
        paymentDays.setStepButtonsVisible(true);
        paymentDays.setHelperText(texts.get("paymentDays.help"));
        fourEyes.setHelperText(texts.get("fourEyes.help"));
    }

    private void showColour(String text) {
        colour.getStyle().setBackgroundColor(text.matches("#[0-9a-fA-F]{6}") ? text : "transparent");
    }

    private void showFaults(FaultFields faults) {
        faults.at("/name", name);
        faults.at("/legalName", legalName);
        faults.at("/address", address);
        faults.at("/country", country);
        faults.at("/vatId", vatId);
        faults.at("/brand", brand);
        faults.at("/bankAccount", bankAccount);
        faults.at("/email", email);
        faults.at("/paymentDays", paymentDays);
    }

    void read(ProviderProfile profile) {
        name.setValue(profile.name());
        legalName.setValue(profile.legalName());
        address.setValue(profile.address());
        Choices.select(country, profile.country());
        vatId.setValue(profile.vatId());
        brand.setValue(profile.brand());
        bankAccount.setValue(profile.bankAccount());
        email.setValue(profile.email());
        paymentDays.setValue(profile.paymentDays());
        fourEyes.setValue(profile.fourEyes());
    }

    /** What the fields say, sound or not. */
    ProviderProfile written() {
        var days = paymentDays.getValue();
        return new ProviderProfile(
                name.getValue().strip(),
                legalName.getValue().strip(),
                address.getValue().strip(),
                Choices.text(country),
                vatId.getValue().strip(),
                brand.getValue().strip(),
                bankAccount.getValue().strip(),
                email.getValue().strip(),
                fourEyes.getValue(),
                days == null ? NOT_GIVEN : days);
    }
}
