package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.tenant.BillingParty;
import org.manydesk.tenant.TenantProfile;
import org.manydesk.tenant.ui.MailFields;
import org.manydesk.tenant.ui.ProfileForm;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** Which company it is, and who pays. */
class CompanyStep implements Step {
    private static final int LONGEST_KEY = 31;
    private static final TenantProfile USUAL =
            new TenantProfile("", "en-GB", "Europe/London", java.util.List.of(), null, BillingParty.UNKNOWN);

    private final Texts texts = Texts.of(CompanyStep.class);
    private final TakingOn takingOn;
    private final int colour;
    private final FaultFields faults = new FaultFields();
    private final TextField key = new TextField(texts.get("key"));
    private final ProfileForm profile;
    private final Div form = new Div();
    private final Div preview = new Div();
    private String suggested = "";

    /**
     * @param mail how it is written to, which is another step
     * @param colour that the client will be recognised by
     */
    CompanyStep(TakingOn takingOn, MailFields mail, int colour) {
        this.takingOn = takingOn;
        profile = new ProfileForm(faults, mail);
        this.colour = colour;
        key.setHelperText(texts.get("key.help"));
        key.setValueChangeMode(ValueChangeMode.EAGER);
        key.setRequiredIndicatorVisible(true);
        key.addValueChangeListener(change -> showPreview());
        profile.name().addValueChangeListener(change -> nameChanged(change.getValue()));
        faults.at("/key", key);
        profile.read(USUAL);
        profile.name().focus();
        form.add(profile, new Fieldset(key).titled(texts.get("key.title")), faults);
        preview.addClassName("md-stack-s");
        showPreview();
    }

    /** Puts something above the fields. */
    void lead(Component component) {
        form.addComponentAsFirst(component);
    }

    /** Shows what was typed before. */
    void read(String word, TenantProfile typed) {
        profile.read(typed);
        key.setValue(word);
    }

    private void nameChanged(String name) {
        if (!key.getValue().equals(suggested)) return;
        suggested = keyFor(name);
        key.setValue(suggested);
    }

    /** The first word of a name as a key: {@code Émile & Co} is {@code emile}. */
    private static String keyFor(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var word = plain.replaceAll("\\p{M}", "").strip().split("[^a-z0-9]+")[0].replaceAll("^[0-9]+", "");
        return word.substring(0, Math.min(word.length(), LONGEST_KEY));
    }

    private void showPreview() {
        var word = key.getValue().isBlank() ? texts.get("key.sample") : key.getValue();
        var prefix = word.toUpperCase(Locale.ROOT);
        var ticket = new Div(
                new ClientBadge(word, word, colour), new Span(prefix + "-1"), new Span(texts.get("preview.subject")));
        ticket.addClassNames("md-card", "md-in-line");
        preview.removeAll();
        preview.add(new H3(texts.get("preview.company")), ticket, new Paragraph(texts.get("preview.key", prefix)));
    }

    @Override
    public String key() {
        return "company";
    }

    @Override
    public Component form() {
        return form;
    }

    @Override
    public Optional<Component> preview() {
        return Optional.of(preview);
    }

    @Override
    public boolean isSound() {
        return faults.accepts(() -> takingOn.checkCompany(clientKey(), written().withoutMail()));
    }

    String clientKey() {
        return key.getValue().strip();
    }

    TenantProfile written() {
        return profile.written();
    }
}
