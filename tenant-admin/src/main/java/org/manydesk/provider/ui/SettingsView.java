package org.manydesk.provider.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.manydesk.provider.ProviderProfiles;
import org.manydesk.provider.ProviderSheet;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Validation;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What the provider says of itself: the seller on its invoices, and how it bills. */
@Route("settings")
@Menu(title = "settings", order = 95, icon = "vaadin:cog")
@CdiComponent
@Allowed(ADMIN)
public class SettingsView extends Div implements HasDynamicTitle {
    private final transient ProviderProfiles profiles;
    private final transient Validation validation;
    private final Texts texts = Texts.of(SettingsView.class);
    private final FaultFields faults = new FaultFields();
    private final ProviderForm form = new ProviderForm(faults);
    private ProviderSheet read;

    @Inject
    SettingsView(ProviderProfiles profiles, Validation validation) {
        this.profiles = profiles;
        this.validation = validation;
        this.read = profiles.own();
        addClassNames("md-page", "md-narrow");
        var bar = new Div(saving());
        bar.addClassName("md-form-actions");
        add(new PageHeader(texts.get("settings")), form, faults, bar);
        form.read(read.profile());
    }

    private Button saving() {
        var save = new Button(texts.get("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        return save;
    }

    private void save() {
        if (!faults.accepts(() -> read = profiles.replace(read, validation.valid(form.written())))) return;
        form.read(read.profile());
        Notice.done(texts.get("saved"));
    }

    @Override
    public String getPageTitle() {
        return texts.get("settings");
    }
}
