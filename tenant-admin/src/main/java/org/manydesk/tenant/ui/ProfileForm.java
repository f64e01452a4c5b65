package org.manydesk.tenant.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.manydesk.tenant.BillingParty;
import org.manydesk.tenant.TenantProfile;
import org.manydesk.ui.Choices;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What can change of a client: how it is called, how it writes to us, and who pays. */
public class ProfileForm extends Div {
    private final transient Texts texts = Texts.of(ProfileForm.class);
    private final TextField name = new TextField(texts.get("name"));
    private final ComboBox<String> locale = Choices.languages(texts.get("locale"));
    private final ComboBox<String> zone = Choices.zones(texts.get("zone"));
    private final TextField legalName = new TextField(texts.get("legalName"));
    private final TextArea address = new TextArea(texts.get("address"));
    private final ComboBox<String> country = Choices.countries(texts.get("country"));
    private final TextField vatId = new TextField(texts.get("vatId"));
    private final MailFields mail;

    /** @param faults shows what is wrong, with pointers from the profile's root */
    public ProfileForm(FaultFields faults) {
        this(faults, new MailFields());
        mail.showFaults(faults);
        addComponentAtIndex(1, mail);
    }

    /**
     * The same with how it is written to elsewhere on the page.
     *
     * @param mail is read and written as a part of the profile
     */
    public ProfileForm(FaultFields faults, MailFields mail) {
        this.mail = mail;
        help();
        showFaults(faults);
        add(new Fieldset(name, zone, locale).titled(texts.get("company")));
        add(new Fieldset(legalName, vatId, wide(address), country)
                .titled(texts.get("billing"))
                .explained(texts.get("billing.why")));
    }

    private void help() {
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        legalName.setHelperText(texts.get("legalName.help"));
        address.setMinRows(3);
    }

    private void showFaults(FaultFields faults) {
        faults.at("/name", name);
        faults.at("/locale", locale);
        faults.at("/zone", zone);
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
        mail.read(profile);
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
                mail.domains(),
                mail.supportAddress(),
                new BillingParty(legalName.getValue(), address.getValue(), Choices.text(country), vatId.getValue()));
    }
}
