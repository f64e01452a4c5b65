package org.manydesk.provider.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manydesk.provider.Branding;
import org.manydesk.provider.ProviderProfiles;
import org.manydesk.provider.ProviderSheet;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Validation;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What the provider says of itself: the seller on its invoices, and how it bills. */
@Route("settings")
@Menu(title = "settings", order = 70, icon = "vaadin:cog")
@CdiComponent
@Allowed(ADMIN)
public class SettingsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient ProviderProfiles profiles;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(SettingsView.class);
    private final FaultFields faults = new FaultFields();
    private final ProviderForm form = new ProviderForm(faults);
    private final LogoField logo;
    private @Nullable ProviderSheet read;

    @Inject
    SettingsView(ProviderProfiles profiles, Validation validation, Branding branding) {
        this.profiles = profiles;
        this.validation = validation;
        this.logo = new LogoField(branding, () -> read = profiles.own());
        addClassNames("md-page", "md-narrow");
        var bar = new Div(saving());
        bar.addClassName("md-form-actions");
        var picture =
                new Fieldset(Fieldset.wide(logo)).titled(texts.get("logo")).explained(texts.get("logo.why"));
        var header = new PageHeader(texts.get("settings"));
        header.act(new Button(texts.get("signIn"), click -> getUI().ifPresent(ui -> ui.navigate("settings/sign-in"))));
        add(header, form, faults, bar, picture);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(profiles.own());
        logo.read();
    }

    private void show(ProviderSheet sheet) {
        read = sheet;
        form.read(sheet.profile());
    }

    private Button saving() {
        var save = new Button(texts.get("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        return save;
    }

    private void save() {
        if (faults.accepts(() -> show(profiles.replace(read(), validation.valid(form.written())))))
            Notice.done(texts.get("saved"));
    }

    private ProviderSheet read() {
        return Objects.requireNonNull(read);
    }

    @Override
    public String getPageTitle() {
        return texts.get("settings");
    }
}
