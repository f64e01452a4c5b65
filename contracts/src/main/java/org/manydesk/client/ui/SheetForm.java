package org.manydesk.client.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.BiFunction;
import org.manydesk.tenant.ClientSheet;
import org.manydesk.tenant.TenantProfile;
import org.manydesk.tenant.ui.ProfileForm;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** What is kept of a client, to be changed. */
class SheetForm extends Div {
    private final transient BiFunction<ClientSheet, TenantProfile, ClientSheet> change;
    private final transient Texts texts = Texts.of(SheetForm.class);
    private final FaultFields faults = new FaultFields();
    private final ProfileForm form = new ProfileForm(faults);
    private ClientSheet read;

    /** @param change keeps a new profile in place of what was read, or throws the problem that is then shown */
    SheetForm(ClientSheet sheet, BiFunction<ClientSheet, TenantProfile, ClientSheet> change) {
        this.read = sheet;
        this.change = change;
        addClassName("md-stack");
        var key = sheet.client().key();
        var meaning = new Paragraph(texts.get("key.what", key, key.toUpperCase(Locale.ROOT)));
        meaning.addClassName("md-help");
        var bar = new Div(saving());
        bar.addClassName("md-form-actions");
        add(meaning, form, faults, bar);
        form.read(sheet.profile());
    }

    private Button saving() {
        var save = new Button(texts.get("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        return save;
    }

    private void save() {
        if (!faults.accepts(() -> read = change.apply(read, form.written()))) return;
        form.read(read.profile());
        Notice.done(texts.get("saved", read.client().name()));
    }
}
