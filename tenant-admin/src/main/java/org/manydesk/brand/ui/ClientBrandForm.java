package org.manydesk.brand.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.manydesk.brand.BrandSheet;
import org.manydesk.brand.ClientBranding;
import org.manydesk.provider.LogoImage;
import org.manydesk.provider.Logos;
import org.manydesk.provider.ui.LogoField;
import org.manydesk.rest.Validation;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** The brand of a client on its page, to be changed. What is refused stays in its field. */
public class ClientBrandForm extends Div {
    private final transient ClientBranding branding;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(ClientBrandForm.class);
    private final FaultFields faults = new FaultFields();
    private final BrandFields fields = new BrandFields(faults);
    private transient BrandSheet read;

    /** @param supportAddress of the client; empty while there is none */
    public ClientBrandForm(String client, String supportAddress, ClientBranding branding, Validation validation) {
        this.branding = branding;
        this.validation = validation;
        this.read = branding.of(client);
        addClassName("md-stack");
        fields.of(client, read.name(), supportAddress);
        fields.read(read.brand());
        var logo = new LogoField(new OfClient(client), () -> read = branding.of(client));
        logo.read();
        var bar = new Div(saving());
        bar.addClassName("md-form-actions");
        add(
                new Fieldset(Fieldset.wide(logo)).titled(texts.get("logo")).explained(texts.get("logo.why")),
                fields,
                fields.sample(),
                faults,
                bar);
    }

    private Button saving() {
        var save = new Button(texts.get("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        return save;
    }

    private void save() {
        if (!faults.accepts(() -> read = branding.change(read, validation.valid(fields.written())))) return;
        fields.read(read.brand());
        Notice.done(texts.get("saved", read.name()));
    }

    /** The logo of one client. */
    private final class OfClient implements Logos {
        private final String client;

        OfClient(String client) {
            this.client = client;
        }

        @Override
        public Optional<LogoImage> shown() {
            return branding.logo(client);
        }

        @Override
        public void show(byte[] file) {
            branding.show(client, file);
        }

        @Override
        public void showNone() {
            branding.showNone(client);
        }
    }
}
