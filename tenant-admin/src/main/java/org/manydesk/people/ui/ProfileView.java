package org.manydesk.people.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manydesk.language.Languages;
import org.manydesk.people.Profile;
import org.manydesk.people.Profiles;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.ui.Deed;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What people say of themselves: the language in which they want to be told why. */
@Route("profile")
@CdiComponent
@Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
@Needs(
        read = {},
        change = {})
public class ProfileView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Profiles profiles;
    private final transient Texts texts = Texts.of(ProfileView.class);
    private final Select<String> language = new Select<>();

    @Inject
    ProfileView(Profiles profiles) {
        this.profiles = profiles;
        addClassNames("md-page", "md-narrow");
        language.setLabel(texts.get("profile.language"));
        language.setHelperText(texts.get("profile.language.help"));
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(texts.get("profile.language.none"));
        language.setItemLabelGenerator(this::name);
        var bar = new Div(saving());
        bar.addClassName("md-form-actions");
        add(new PageHeader(getPageTitle()), new Fieldset(Deed.of(language)), bar);
    }

    /** A language in its own words. */
    private String name(@Nullable String tag) {
        if (tag == null) return texts.get("profile.language.none");
        var locale = Locale.forLanguageTag(tag);
        var name = locale.getDisplayName(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var chosen = profiles.own().locale();
        var choices = new ArrayList<>(Languages.codes());
        if (chosen != null && !choices.contains(chosen)) choices.add(chosen);
        language.setItems(choices);
        language.setValue(chosen);
    }

    private Button saving() {
        var save = new Button(texts.get("profile.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        return Deed.of(save);
    }

    private void save() {
        profiles.replace(new Profile(language.getValue()));
        Notice.done(texts.get("profile.saved"));
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    @Override
    public String getPageTitle() {
        return texts.get("profile");
    }
}
