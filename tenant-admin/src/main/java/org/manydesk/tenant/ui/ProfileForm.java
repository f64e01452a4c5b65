package org.manydesk.tenant.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.tenant.BillingParty;
import org.manydesk.tenant.TenantProfile;
import org.manydesk.ui.Choices;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What can change of a client: how it is called and reached, and who pays. */
public class ProfileForm extends Div {
    private final transient Texts texts = Texts.of(ProfileForm.class);
    private final TextField name = new TextField(texts.get("name"));
    private final ComboBox<String> locale = Choices.languages(texts.get("locale"));
    private final ComboBox<String> zone = Choices.zones(texts.get("zone"));
    private final TextField mailDomains = new TextField(texts.get("mailDomains"));
    private final TextField supportAddress = new TextField(texts.get("supportAddress"));
    private final TextField legalName = new TextField(texts.get("legalName"));
    private final TextArea address = new TextArea(texts.get("address"));
    private final ComboBox<String> country = Choices.countries(texts.get("country"));
    private final TextField vatId = new TextField(texts.get("vatId"));

    /** @param faults shows what is wrong, with pointers from the profile's root */
    public ProfileForm(FaultFields faults) {
        help();
        showFaults(faults);
        add(new Fieldset(name, zone, locale, wide(mailDomains), wide(supportAddress)).titled(texts.get("company")));
        add(new Fieldset(legalName, vatId, wide(address), country)
                .titled(texts.get("billing"))
                .explained(texts.get("billing.why")));
    }

    private void help() {
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        mailDomains.setHelperText(texts.get("mailDomains.help"));
        supportAddress.setHelperText(texts.get("supportAddress.help"));
        supportAddress.getElement().setAttribute("inputmode", "email");
        legalName.setHelperText(texts.get("legalName.help"));
        address.setMinRows(3);
    }

    private void showFaults(FaultFields faults) {
        faults.at("/name", name);
        faults.at("/locale", locale);
        faults.at("/zone", zone);
        faults.at("/mailDomains", mailDomains);
        faults.at("/supportAddress", supportAddress);
        faults.at("/billing/legalName", legalName);
        faults.at("/billing/address", address);
        faults.at("/billing/country", country);
        faults.at("/billing/vatId", vatId);
    }

    /** Puts fields of another form first, e.g. the key of a new client. */
    public TextField name() {
        return name;
    }

    public void read(TenantProfile profile) {
        name.setValue(profile.name());
        Choices.select(locale, profile.locale());
        Choices.select(zone, profile.zone());
        mailDomains.setValue(String.join(", ", profile.mailDomains()));
        supportAddress.setValue(profile.supportAddress() == null ? "" : profile.supportAddress());
        legalName.setValue(profile.billing().legalName());
        address.setValue(profile.billing().address());
        Choices.select(country, profile.billing().country());
        vatId.setValue(profile.billing().vatId());
    }

    /** What the fields say, sound or not. */
    public TenantProfile written() {
        return new TenantProfile(
                name.getValue().strip(),
                Choices.text(locale),
                Choices.text(zone),
                domains(mailDomains.getValue()),
                orNull(supportAddress.getValue().strip()),
                new BillingParty(legalName.getValue(), address.getValue(), Choices.text(country), vatId.getValue()));
    }

    private static List<String> domains(String text) {
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(domain -> !domain.isEmpty())
                .map(domain -> domain.startsWith("@") ? domain.substring(1) : domain)
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
