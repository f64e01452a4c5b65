package org.manydesk.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.manydesk.people.ui.ProfileView;
import org.manydesk.scope.Caller;
import org.manydesk.signin.ui.OwnSignInView;
import org.manydesk.signin.ui.PageAccess;
import org.manydesk.signin.ui.UiCaller;
import org.manydesk.ui.Texts;

/** Who I am, which theme I like, and the way out. */
class PersonMenu extends MenuBar {
    private static final long serialVersionUID = 1L;
    private static final List<String> THEMES = List.of("system", "light", "dark");

    private final transient Texts texts = Texts.of(PersonMenu.class);

    PersonMenu(Caller.Person person, UiCaller caller) {
        addClassName("md-person");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON);
        addThemes();
        var me = addItem(name(person));
        me.setAriaLabel(texts.get("me", person.name()));
        var about = me.getSubMenu().addItem(about(person));
        about.setEnabled(false);
        me.getSubMenu().addSeparator();
        if (PageAccess.mayOpen(person, ProfileView.class))
            me.getSubMenu().addItem(texts.get("profile"), click -> click.getSource()
                    .getUI()
                    .ifPresent(ui -> ui.navigate(ProfileView.class)));
        if (PageAccess.mayOpen(person, OwnSignInView.class))
            me.getSubMenu().addItem(texts.get("signIn"), click -> click.getSource()
                    .getUI()
                    .ifPresent(ui -> ui.navigate(OwnSignInView.class)));
        me.getSubMenu().addItem(texts.get("signOut"), click -> caller.end());
    }

    private void addThemes() {
        MenuItem theme = addItem(VaadinIcon.ADJUST.create());
        theme.setAriaLabel(texts.get("theme"));
        THEMES.forEach(choice -> theme.getSubMenu().addItem(texts.get("theme." + choice), click -> getElement()
                .executeJs("window.manydeskTheme($0)", choice)));
    }

    private static Div name(Caller.Person person) {
        var initial = new Span(person.name().strip().substring(0, 1).toUpperCase(Texts.locale()));
        initial.addClassName("md-initial");
        var name = new Span(person.name());
        name.addClassName("md-name");
        var whole = new Div(initial, name);
        whole.addClassName("md-me");
        return whole;
    }

    private Div about(Caller.Person person) {
        var about = new Div(new Div(person.email()), new Div(texts.of(person.role())));
        about.addClassName("md-about");
        return about;
    }
}
